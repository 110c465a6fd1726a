import { invertedIndexOf } from '../index/inverted-index.ts';
import type { SearchableText } from '../index/search-document.ts';
import type { Query, Variant } from '../query/clauses.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import { occurrencesOf } from './occurrences.ts';

/** A stretch of a line, by characters: what was asked for. */
export interface Mark {
  start: number;
  end: number;
}

/**
 * What to mark in a document: for each line, then for each heading, stretches in order. A stop word
 * of the query is marked only between two other words of it.
 */
export function marksOf(document: SearchableText, { all }: Query, query: string): Mark[][] {
  const index = invertedIndexOf(new Map([[0, document]]));
  const occurs = (variant: Variant) => occurrencesOf(variant, index).has(0);
  const variants = all.flat().flatMap(({ terms, otherNames }) => {
    const isNamedOtherwise = terms.some((term) => !term.variants.some(occurs));
    return [...terms.flatMap((term) => term.variants), ...(isNamedOtherwise ? otherNames : [])];
  });
  const marked = new Set<number>();
  for (const variant of variants) {
    for (const position of occurrencesOf(variant, index).get(0) ?? []) {
      variant.slots.forEach((_, distance) => marked.add(position + distance));
    }
  }
  const between = new Set(foldedWords(query).filter((word) => queryStopWords.has(word)));
  let position = 0;
  return [...document.lines, ...document.headings.map(({ heading }) => heading)].map((line) => {
    const words = wordsOf(line);
    const first = position;
    // One more for the break between lines.
    position += words.length + 1;
    const isBetween = (gap: string) =>
      /^[\s\p{L}\p{Pd}.'’]*$/u.test(gap) && foldedWords(gap).every((word) => between.has(word));
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
