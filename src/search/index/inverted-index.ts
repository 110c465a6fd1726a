import { indexContent } from './index-content.ts';
import { type Field, indexKey } from './index-key.ts';
import type { SearchableText } from './search-document.ts';

/** Where a key stands: documents by their number, each with the key's positions in it. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Postings of keys: of all that stand in the documents, or of those that a query needs. */
export type InvertedIndex = ReadonlyMap<string, Postings>;

/** The inverted index of a few documents, made from their words; numbers are those of `documents`. */
export function invertedIndexOf(documents: ReadonlyMap<number, SearchableText>): InvertedIndex {
  const index = new Map<string, Map<number, number[]>>();
  for (const [number, text] of documents) {
    indexContent(text, []).forEach((key, position) => {
      const postings = index.get(key) ?? new Map<number, number[]>();
      postings.set(number, [...(postings.get(number) ?? []), position]);
      index.set(key, postings);
    });
  }
  return index;
}

/**
 * Where words stand together in a field: documents, each with the positions of the first word.
 * `slots` has for each position in a row the folded words that may stand there.
 */
export function phrasePostings(
  slots: readonly (readonly string[])[],
  field: Field,
  index: InvertedIndex,
): Postings {
  return slots
    .map((words) => union(words.flatMap((word) => index.get(indexKey(word, field)) ?? [])))
    .reduce((found, postings, distance) => followed(found, postings, distance));
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
function followed(found: Postings, postings: Postings, distance: number): Postings {
  const together = new Map<number, readonly number[]>();
  for (const [number, positions] of found) {
    const after = postings.get(number);
    const kept = after && positions.filter((position) => after.includes(position + distance));
    if (kept && kept.length > 0) together.set(number, kept);
  }
  return together;
}
