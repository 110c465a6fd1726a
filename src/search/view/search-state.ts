import { facetNames, type Facets } from '../answer/search-request.ts';

/** What the address of the search page holds. */
export interface SearchState {
  query: string;
  facets: Facets;
}

/** Reads a state from the query part of an address. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const facets: Facets = {};
  for (const facet of facetNames) {
    const value = parameters.get(facet);
    if (value) facets[facet] = value;
  }
  return { query: parameters.get('q') ?? '', facets };
}

/** The query part of a state’s address, with its question mark. */
export function addressOf({ query, facets }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const facet of facetNames) {
    const value = facets[facet];
    if (value) parameters.set(facet, value);
  }
  return `?${parameters.toString()}`;
}
