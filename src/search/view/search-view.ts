/** What stands in each part of the search page, by the part's class. */
export type SearchView = Record<
  | 'count'
  | 'notes'
  | 'tools'
  | 'hits'
  | 'further'
  | 'waiting'
  | 'facet-values'
  | 'ours-count'
  | 'ours',
  (Node | string)[]
> & {
  /** Hits that follow those shown. */
  added?: (Node | string)[];
};

/** Before anything is asked. */
export const emptyView: SearchView = {
  count: [],
  notes: [],
  tools: [],
  hits: [],
  further: [],
  waiting: [],
  'facet-values': [],
  'ours-count': [],
  ours: [],
};
