import type { OurNote } from '../index/our-notes.ts';
import { segmentsOf, type Segment } from '../query/query-segments.ts';
import { stemsOf } from '../text/stems.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords } from '../text/words.ts';

/**
 * The notes of ours that have all a query asks for, in their order: each word in some form, words in
 * quotation marks together, none that is excluded. They are few and short, and so are read through.
 */
export function notesHaving(query: string, notes: readonly OurNote[]): OurNote[] {
  const segments = segmentsOf(query);
  const wanted = alternativesOf(segments.filter(({ excluded }) => !excluded));
  if (wanted.length === 0) return [];
  const unwanted = segments.filter(({ excluded }) => excluded);
  return notes.filter(({ name, text, also }) => {
    const rows = [name, text, also].map((part) => foldedWords(part));
    const has = (segment: Segment) => hasSegment(rows, segment);
    return wanted.every((either) => either.some(has)) && !unwanted.some(has);
  });
}

/** Segments that all must be had, each with those that may stand for it. */
function alternativesOf(segments: readonly Segment[]): Segment[][] {
  const all: Segment[][] = [];
  for (const segment of segments) {
    if (wordsOfSegment(segment).length === 0) continue;
    if (segment.either) all.at(-1)?.push(segment);
    else all.push([segment]);
  }
  return all;
}

function wordsOfSegment({ text, quoted }: Segment): string[] {
  const words = foldedWords(text);
  const telling = words.filter((word) => !queryStopWords.has(word));
  return quoted || telling.length === 0 ? words : telling;
}

function hasSegment(rows: readonly string[][], segment: Segment): boolean {
  const words = wordsOfSegment(segment);
  if (segment.quoted) {
    const phrase = ` ${words.join(' ')} `;
    return rows.some((row) => ` ${row.join(' ')} `.includes(phrase));
  }
  return words.every((word) => {
    const stems = new Set(stemsOf(word));
    return rows.some((row) => row.some((other) => stemsOf(other).some((stem) => stems.has(stem))));
  });
}
