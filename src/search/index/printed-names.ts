import type { NamedThing } from './named-thing.ts';
import type { SearchRecord } from './search-record.ts';
import { wordsOf } from '../text/words.ts';

/** The names of each thing that the records print under some name; the others are of no use. */
export function printedNames(
  things: readonly (readonly string[])[],
  records: readonly Pick<SearchRecord, 'lines' | 'headings'>[],
): NamedThing[] {
  const lines = new Set(
    records.flatMap(({ lines: official, headings }) => [
      ...official,
      ...headings.map(({ heading }) => heading),
    ]),
  );
  const text = [...lines].map(spelt).join('|');
  return things
    .map((names) => ({
      printed: names.filter((name) => text.includes(spelt(name))),
      unprinted: names.filter((name) => !text.includes(spelt(name))),
    }))
    .filter(({ printed }) => printed.length > 0);
}

function spelt(text: string): string {
  return ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;
}
