import { indexContent } from './index-content.ts';
import { type Field, indexKey, paragraphGoesOnKey } from './index-key.ts';
import type { SearchableText } from './search-document.ts';

/** Where a key stands: documents by their number, each with the key's positions in it. */
export type Postings = ReadonlyMap<number, readonly number[]>;

const noPostings: Postings = new Map();

/** Postings of keys: of all that stand in the documents, or of those that a query needs. */
export type InvertedIndex = ReadonlyMap<string, Postings>;

/** Words that must stand together. */
export interface Phrase {
  /** For each position in a row the folded words that may stand there. */
  slots: readonly (readonly string[])[];
  field: Field;
  /** It may go on in the next sentences of its paragraph. */
  crosses?: boolean;
}

/** The inverted index of a few documents, made from their words; numbers are those of `documents`. */
export function invertedIndexOf(documents: ReadonlyMap<number, SearchableText>): InvertedIndex {
  const index = new Map<string, Map<number, number[]>>();
  for (const [number, text] of documents) {
    indexContent(text).forEach((key, position) => {
      const postings = index.get(key) ?? new Map<number, number[]>();
      postings.set(number, [...(postings.get(number) ?? []), position]);
      index.set(key, postings);
    });
  }
  return index;
}

/**
 * Where words stand together: documents, each with the positions of the first word. A phrase that
 * crosses sentences is held by the first of them.
 */
export function phrasePostings({ slots, field, crosses }: Phrase, index: InvertedIndex): Postings {
  const ends = (crosses ? index.get(paragraphGoesOnKey) : undefined) ?? noPostings;
  return slots
    .map((words) => union(words.flatMap((word) => index.get(indexKey(word, field)) ?? [])))
    .reduce((found, postings, distance) => followed(found, postings, distance, ends));
}

function union(all: readonly Postings[]): Postings {
  const [only] = all;
  if (only && all.length === 1) return only;
  const found = new Map<number, readonly number[]>();
  for (const postings of all) {
    for (const [number, positions] of postings) {
      found.set(number, [...(found.get(number) ?? []), ...positions]);
    }
  }
  return found;
}

/** Those of `found` that have one of `postings` at a distance after them. */
function followed(found: Postings, postings: Postings, distance: number, ends: Postings): Postings {
  const together = new Map<number, readonly number[]>();
  for (const [number, positions] of found) {
    const kept = positions.filter((position) =>
      standsAt(number, position + distance, postings, ends),
    );
    if (kept.length > 0) together.set(number, kept);
  }
  return together;
}

/** Beyond the end of a sentence its positions are those of the next. */
function standsAt(number: number, position: number, postings: Postings, ends: Postings): boolean {
  const end = ends.get(number)?.[0] ?? Infinity;
  return position < end
    ? (postings.get(number)?.includes(position) ?? false)
    : standsAt(number + 1, position - end, postings, ends);
}
