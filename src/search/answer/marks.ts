import { occurrencesOf } from '../query/occurrences.ts';
import { recordIndex } from '../index/record-index.ts';
import type { SearchRecord } from '../index/search-record.ts';
import { smallWords } from '../text/small-words.ts';
import type { Clause } from '../query/clause.ts';
import type { Way } from '../query/way.ts';
import { wordsOf } from '../text/words.ts';

/** A stretch of a line, by characters: what was asked for. */
export interface Mark {
  start: number;
  end: number;
}

/**
 * What to mark in a record: for each line, then for each heading, stretches in order. A small word
 * of the query is marked only between two other words of it.
 */
export function marksOf(
  record: Pick<SearchRecord, 'lines' | 'headings'>,
  clauses: readonly Clause[],
  query: string,
): Mark[][] {
  const index = recordIndex(new Map([[0, record]]));
  const occurs = (way: Way) => occurrencesOf(way, index).has(0);
  const ways = clauses.flatMap(({ parts, otherNames }) => {
    const isNamedOtherwise = parts.some((part) => !part.ways.some(occurs));
    return [...parts.flatMap((part) => part.ways), ...(isNamedOtherwise ? otherNames : [])];
  });
  const marked = new Set<number>();
  for (const way of ways) {
    for (const position of occurrencesOf(way, index).get(0) ?? []) {
      way.slots.forEach((_, distance) => marked.add(position + distance));
    }
  }
  const between = new Set(wordsOf(query).flatMap(({ word }) => (smallWords.has(word) ? word : [])));
  // The first position is that of the key of every record.
  let position = 1;
  return [...record.lines, ...record.headings.map(({ heading }) => heading)].map((line) => {
    const words = wordsOf(line);
    const first = position;
    // One more for the break between lines.
    position += words.length + 1;
    const isBetween = (gap: string) =>
      /^[\s\p{L}\p{Pd}.'’]*$/u.test(gap) && wordsOf(gap).every(({ word }) => between.has(word));
    return merged(
      words.filter((_, at) => marked.has(first + at)),
      (start, end) => isBetween(line.slice(start, end)),
    );
  });
}

/** Neighbouring stretches become one. */
function merged(
  words: readonly Mark[],
  isBetween: (start: number, end: number) => boolean,
): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of words) {
    const last = marks.at(-1);
    if (last && isBetween(last.end, start)) last.end = end;
    else marks.push({ start, end });
  }
  return marks;
}
