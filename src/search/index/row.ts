import { foldedWords } from '../text/words.ts';
import type { Field } from './index-key.ts';

/** Folded words in a row in one field. */
export interface Row {
  field: Field;
  words: readonly string[];
}

/** A line as a row of folded words. */
export function rowOf(field: Field, line: string): Row {
  return { field, words: foldedWords(line) };
}

/** Whether the words of a line from `at` on are a row: for each position the words that may be there. */
export function isRowAt(
  row: readonly (readonly string[])[],
  line: readonly string[],
  at: number,
): boolean {
  return row.every((slot, distance) => slot.includes(line[at + distance] ?? ''));
}
