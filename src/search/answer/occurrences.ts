import { indexKey, longNameKey, paragraphGoesOnKey } from '../index/index-key.ts';
import { type InvertedIndex, phrasePostings, type Postings } from '../index/inverted-index.ts';
import type { Variant } from '../query/clauses.ts';

/** The keys whose postings `occurrencesOf` needs. */
export function keysOf(variant: Variant): string[] {
  const { slots, field, crosses } = variant;
  const key = nameKey(variant);
  if (key !== undefined) return [key];
  const keys = slots.flat().map((word) => indexKey(word, field));
  return crosses ? [...keys, paragraphGoesOnKey] : keys;
}

/** Where the words of a variant stand together: documents with the positions of the first word. */
export function occurrencesOf(variant: Variant, index: InvertedIndex): Postings {
  const key = nameKey(variant);
  const named = key === undefined ? undefined : index.get(key);
  return named ?? phrasePostings(variant, index);
}

/** A name of several words has a key of its own: its words are too common to look each of them up. */
function nameKey({ name, slots, field }: Variant): string | undefined {
  return name !== undefined && slots.length > 1 ? longNameKey(slots.join(' '), field) : undefined;
}
