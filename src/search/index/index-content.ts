import { type Field, indexKey, lineBreakKey, paragraphGoesOnKey } from './index-key.ts';
import type { SearchableText } from './search-document.ts';
import { foldedWords } from '../text/words.ts';

/** Words in a row in one field. */
export interface Row {
  field: Field;
  words: readonly string[];
}

/** What is searched of a document, row by row, lines first. */
export function rowsOf({ lines, headings, facts = [], ids = [] }: SearchableText): Row[] {
  return [
    ...lines.map((line) => ({ field: 'text' as const, words: foldedWords(line) })),
    ...headings.map(({ heading }) => ({ field: 'heading' as const, words: foldedWords(heading) })),
    ...facts.map(({ words }) => ({ field: 'fact' as const, words })),
    ...ids.map((words) => ({ field: 'id' as const, words })),
  ];
}

/**
 * What the index holds of a document, as keys in order: those of the words of its rows, each row with
 * a break after it. Positions tell whether words stand together.
 */
export function indexContent(document: SearchableText, rows = rowsOf(document)): string[] {
  const goesOnAfter = document.goesOn ? document.lines.length - 1 : undefined;
  return rows.flatMap(({ field, words }, at) => [
    ...words.map((word) => indexKey(word, field)),
    at === goesOnAfter ? paragraphGoesOnKey : lineBreakKey,
  ]);
}
