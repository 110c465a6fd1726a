import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { entriesOf, type Permalinks } from '../meeting/permalinks.ts';
import type { QualifiedId } from '../permalinks/qualified-id.ts';

/** What was published once beside what is published now. */
export interface Published {
  permalinks: Permalinks;
  /** The file of the permalinks. */
  file: VFile;
  /** By meeting id; those with broken front matter too. */
  meetingFiles: ReadonlyMap<string, VFile>;
  /** By meeting id; those with broken front matter are missing. */
  meetings: ReadonlyMap<string, Meeting>;
  /** Meeting id → id → what has it now. */
  ids: ReadonlyMap<string, ReadonlyMap<string, Passage | Topic>>;
}

/** What an id stood for, by the id it has now and where that stands in its file. */
export type Found = QualifiedId & { position: Position };

/** Where what an id stood for is to be found now: by the hash of its words, its meeting first. */
export function findAgain(
  { permalinks, meetings }: Published,
  { meeting, id }: QualifiedId,
): Found | undefined {
  const recorded = entriesOf(permalinks, meeting);
  const hashOf = (of: string): string | undefined => {
    const entry = Object.hasOwn(recorded, of) ? recorded[of] : undefined;
    return entry && 'sha256' in entry ? entry.sha256 : undefined;
  };
  const own = meetings.get(meeting);
  const places = [...(own ? [own] : []), ...meetings.values()].flatMap(passagesOf);

  const hash = hashOf(id);
  const place = places.find(({ passage }) => passage.sha256 === hash);
  if (place) return { meeting: place.meeting.id, ...place.passage };

  // A topic has no words of its own: it is where the items that bear its name have gone.
  const items = Object.keys(recorded).filter((of) => of.startsWith(`${id}-`));
  const hashes = new Set(items.flatMap((item) => hashOf(item) ?? []));
  const inTopic = places.find(({ passage }) => hashes.has(passage.sha256));
  const topic = inTopic?.topics.at(-1);
  return inTopic && topic && { meeting: inTopic.meeting.id, ...topic };
}
