import { engineKey, longNameKey } from '../index/engine-key.ts';
import type { Index, Postings } from '../index/postings.ts';
import type { Way } from './way.ts';

/** The keys whose postings `occurrencesOf` needs. */
export function keysOf(way: Way): string[] {
  const key = nameKey(way);
  return key === undefined ? way.slots.flat().map((word) => engineKey(word, way.field)) : [key];
}

/** Where the words of a way stand together: records, each with the positions of the first word. */
export function occurrencesOf(way: Way, index: Index): Postings {
  const key = nameKey(way);
  const named = key === undefined ? undefined : index.get(key);
  if (named) return named;
  return way.slots
    .map((words) => anyOf(words.flatMap((word) => index.get(engineKey(word, way.field)) ?? [])))
    .reduce((found, postings, distance) => followed(found, postings, distance));
}

/** A name of several words has a key of its own: its words are too common to look each of them up. */
function nameKey({ name, slots, field }: Way): string | undefined {
  return name !== undefined && slots.length > 1 ? longNameKey(slots.join(' '), field) : undefined;
}

function anyOf(all: readonly Postings[]): Postings {
  const [only] = all;
  if (only && all.length === 1) return only;
  const found = new Map<number, readonly number[]>();
  for (const postings of all) {
    for (const [record, positions] of postings) {
      found.set(record, [...(found.get(record) ?? []), ...positions]);
    }
  }
  return found;
}

/** Those of `found` that have one of `postings` at a distance behind them. */
function followed(found: Postings, postings: Postings, distance: number): Postings {
  const together = new Map<number, readonly number[]>();
  for (const [record, positions] of found) {
    const after = postings.get(record);
    const kept = after && positions.filter((position) => after.includes(position + distance));
    if (kept && kept.length > 0) together.set(record, kept);
  }
  return together;
}
