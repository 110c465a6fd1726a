/** The endings of a meeting’s files, each a format of its own. */
export const extensions = ['pdf', 'json', 'csv', 'txt', 'md', 'bib', 'ris', 'csl.json'] as const;

export type Extension = (typeof extensions)[number];
