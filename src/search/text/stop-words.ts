/**
 * Words that a query is searched without, unless in quotation marks or where it has no others:
 * nearly every passage has them.
 */
export const queryStopWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or the to with'.split(' '),
);
