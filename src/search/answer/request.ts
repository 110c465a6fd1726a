/** The facets of a result, in the order in which they are offered. */
export const facetNames = ['year', 'meeting', 'person', 'topic'] as const;

export type FacetName = (typeof facetNames)[number];

/** All filters: a value of each facet, and the first and last day (`2024-05-02`). */
export const filterNames = ['from', 'to', ...facetNames] as const;

export type FilterName = (typeof filterNames)[number];

/** The chosen value of each filter. */
export type Filters = Partial<Record<FilterName, string>>;

/** `best`: by relevance. `date`: newest meeting first. */
export const orders = ['best', 'date'] as const;

export type Order = (typeof orders)[number];

/** What the address of a search holds. The same request has the same answer, typed or followed. */
export interface SearchRequest {
  query: string;
  filters: Filters;
  order: Order;
}
