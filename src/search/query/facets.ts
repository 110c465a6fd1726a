/** By what hits can be narrowed down. */
export const facetNames = ['verb', 'topic', 'meeting', 'year'] as const;

export type FacetName = (typeof facetNames)[number];

/** The chosen values. */
export type Facets = Partial<Record<FacetName, string>>;

/** The chosen values but that of one facet. */
export function without(facet: FacetName, chosen: Facets): Facets {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
}
