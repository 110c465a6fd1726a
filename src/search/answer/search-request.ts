/** By what hits can be narrowed down and counted. */
export const facetNames = ['year', 'meeting', 'person', 'topic', 'verb'] as const;

export type FacetName = (typeof facetNames)[number];

/** All filters: a value of each facet, and the first and last day (`2024-05-02`). */
export const filterNames = ['from', 'to', ...facetNames] as const;

export type FilterName = (typeof filterNames)[number];

/** The chosen values. */
export type Filters = Partial<Record<FilterName, string>>;

/** The chosen values but that of one filter. */
export function without(filter: FilterName, chosen: Filters): Filters {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== filter));
}

export const orders = ['best', 'newest', 'oldest'] as const;

/** By relevance, or by the days of the meetings. */
export type Order = (typeof orders)[number];

/** What the reader wants to see. */
export interface SearchRequest {
  query: string;
  /** The last word may be unfinished. */
  typing: boolean;
  /** The reader has stopped: an unfinished word that begins no other one is finished after all. */
  paused: boolean;
  filters: Filters;
  order: Order;
  /** How many hits are known already, and up to which one to answer. */
  skip: number;
  limit: number;
  /** Show documents with some of the words too, after those with all. */
  includePartial: boolean;
  /** Count what the hits could be narrowed down by. */
  countFacets: boolean;
}
