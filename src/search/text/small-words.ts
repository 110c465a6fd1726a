/** Looked for only in quotation marks or where nothing else is asked: nearly every passage has them. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or the to with'.split(' '),
);
