import {
  facetNames,
  filterNames,
  type Filters,
  type Order,
  orders,
} from '../answer/search-request.ts';

/** What the address of the search page holds. */
export interface SearchState {
  query: string;
  filters: Filters;
  order: Order;
  /** Our notes are left out. */
  withoutOurs?: boolean;
}

/** Reads a state from the query part of an address; what it does not know it leaves out. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = parameters.get(name);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(value ?? '') && !isNaN(Date.parse(value ?? ''));
    if (value && (isDay || facetNames.some((facet) => facet === name))) filters[name] = value;
  }
  const order = orders.find((one) => one === parameters.get('order')) ?? 'best';
  const withoutOurs = parameters.get('ours') === 'no';
  return { query: parameters.get('q') ?? '', filters, order, withoutOurs };
}

/** The query part of a state’s address, with its question mark. */
export function addressOf({ query, filters, order, withoutOurs }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of filterNames) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (order !== 'best') parameters.set('order', order);
  if (withoutOurs) parameters.set('ours', 'no');
  return `?${parameters.toString()}`;
}
