import { engineKey, everyRecordKey, lineBreakKey, type Field } from './engine-key.ts';
import type { SearchRecord } from './search-record.ts';
import { wordsOf } from './words.ts';

/**
 * What Pagefind indexes of a record: the key of every word in order, line after line, headings
 * last. Positions in it tell whether words stand together.
 */
export function engineContent({
  lines,
  headings,
}: Pick<SearchRecord, 'lines' | 'headings'>): string {
  const content = [
    ...lines.map((line) => keysOf(line, 'text')),
    ...headings.map(({ heading }) => keysOf(heading, 'heading')),
  ].join(` ${lineBreakKey} `);
  return `${everyRecordKey} ${content}`;
}

function keysOf(text: string, field: Field): string {
  return wordsOf(text)
    .map(({ word }) => engineKey(word, field))
    .join(' ');
}
