import { oncePer } from '../../meeting/once-per.ts';
import { type Row, rowsOf } from './index-content.ts';
import type { SearchableText } from './search-document.ts';

const words = new Map<string, string>();

/** The rows of a document, taken apart once, with one copy of a word: texts have a million of them. */
export const knownRows = oncePer((document: SearchableText): Row[] =>
  rowsOf(document).map((row) => ({ ...row, words: row.words.map(oneCopy) })),
);

/** Those of them that are official words. */
export function officialRows(document: SearchableText): Row[] {
  return knownRows(document).filter(({ field }) => field === 'text');
}

/** Those that are official words or a heading. */
export function printedRows(document: SearchableText): Row[] {
  return knownRows(document).filter(({ field }) => field === 'text' || field === 'heading');
}

function oneCopy(word: string): string {
  const known = words.get(word);
  if (known === undefined) words.set(word, word);
  return known ?? word;
}
