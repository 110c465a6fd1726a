/** By what hits can be narrowed down. */
export const facetNames = ['verb', 'topic', 'meeting', 'year'] as const;

export type FacetName = (typeof facetNames)[number];

/** The chosen values. */
export type Facets = Partial<Record<FacetName, string>>;

/** The chosen values but that of one facet. */
export function without(facet: FacetName, chosen: Facets): Facets {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
}

/** What the reader wants to see. */
export interface SearchRequest {
  query: string;
  /** The last word may be unfinished. */
  typing: boolean;
  /** The reader has stopped: an unfinished word that begins no other one is finished after all. */
  paused: boolean;
  facets: Facets;
  /** How many hits to show. */
  limit: number;
  /** Show documents with some of the words too, after those with all. */
  includePartial: boolean;
  /** Count what the hits could be narrowed down by. */
  countFacets: boolean;
}
