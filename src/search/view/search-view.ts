/** What stands in each part of the search page, by the part's class. */
export type SearchView = Record<
  'count' | 'notes' | 'hits' | 'further' | 'facet-values',
  (Node | string)[]
>;

/** Before anything is asked. */
export const emptyView: SearchView = {
  count: [],
  notes: [],
  hits: [],
  further: [],
  'facet-values': [],
};
