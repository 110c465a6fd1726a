import { engineKey, everyRecordKey, type Field, lineBreakKey, longNameKey } from './engine-key.ts';
import type { SearchRecord } from './search-record.ts';
import { wordsOf } from '../text/words.ts';

/**
 * What Pagefind indexes of a record, as keys in order: one by which every record is found, those of
 * the words, line after line and headings last, each line behind a break but the first. Positions
 * tell whether words stand together. Then a key for each of `longNames` that stands in it.
 */
export function engineContent(
  { lines, headings }: Pick<SearchRecord, 'lines' | 'headings'>,
  longNames: readonly string[],
): string[] {
  const texts = [
    ...lines.map((line) => textOf('text', line)),
    ...headings.map(({ heading }) => textOf('heading', heading)),
  ];
  return [
    everyRecordKey,
    ...texts.flatMap(({ field, words }, at) => [
      ...(at > 0 ? [lineBreakKey] : []),
      ...words.map((word) => engineKey(word, field)),
    ]),
    ...texts.flatMap(({ field, words }) => {
      const text = ` ${words.join(' ')} `;
      const found = longNames.filter((name) => text.includes(` ${name} `));
      return [lineBreakKey, ...found.map((name) => longNameKey(name, field))];
    }),
  ];
}

function textOf(field: Field, text: string): { field: Field; words: string[] } {
  return { field, words: folded(text) };
}

function folded(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}
