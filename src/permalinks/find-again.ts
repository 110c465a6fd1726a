import type { Position } from 'unist';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { entriesOf, type Permalink, type Permalinks } from '../meeting/permalinks.ts';

/** The entry of an id; undefined where it is not on record. */
export function entryOf(
  permalinks: Permalinks,
  meeting: string,
  id: string,
): Permalink | undefined {
  const entries = entriesOf(permalinks, meeting);
  // An id may be the name of something that every object has.
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** What an id stood for, as it is called now, and where that stands in the file. */
export interface Found {
  id: string;
  position: Position;
}

/** Where in its meeting what an id stood for is to be found now, by the hash of its words. */
export function findAgain(
  permalinks: Permalinks,
  meeting: Meeting | undefined,
  id: string,
): Found | undefined {
  if (!meeting) return undefined;
  const entries = entriesOf(permalinks, meeting.id);
  const passages = passagesOf(meeting);
  const hash = hashOf(entryOf(permalinks, meeting.id, id));
  if (hash !== undefined) return passages.find(({ passage }) => passage.sha256 === hash)?.passage;

  // A topic has no words of its own: it is where the items that bear its name have gone.
  const items = Object.entries(entries).filter(([of]) => of.startsWith(`${id}-`));
  const hashes = new Set(items.flatMap(([, item]) => hashOf(item) ?? []));
  return passages.find(({ passage }) => hashes.has(passage.sha256))?.topics.at(-1);
}

/** The meeting that has all the words of one on record, if that has any: it was renamed to it. */
export function findRenamed(
  permalinks: Permalinks,
  meetings: Iterable<Meeting>,
  from: string,
): Meeting | undefined {
  const hashes = Object.values(entriesOf(permalinks, from)).flatMap((entry) => hashOf(entry) ?? []);
  if (hashes.length === 0) return undefined;
  return [...meetings].find((meeting) => {
    const there = new Set(passagesOf(meeting).map(({ passage }) => passage.sha256));
    return hashes.every((hash) => there.has(hash));
  });
}

/** The hash of a sentence or of its entry on record; none of a topic or of what has gone. */
export function hashOf(part: Passage | Topic | Permalink | undefined): string | undefined {
  return part && 'sha256' in part ? part.sha256 : undefined;
}
