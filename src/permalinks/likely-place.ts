import type { Position } from 'unist';
import { passagesOf } from '../meeting/passages.ts';
import type { QualifiedId } from './qualified-id.ts';
import type { Published } from './published.ts';

/** Where what an id stood for is to be found now: by the hash of its words, its meeting first. */
export function likelyPlace(
  { permalinks, meetings }: Published,
  { meeting, id }: QualifiedId,
): (QualifiedId & { position: Position }) | undefined {
  const recorded = permalinks[meeting] ?? {};
  const hashOf = (of: string): string | undefined => {
    const entry: unknown = Object.getOwnPropertyDescriptor(recorded, of)?.value;
    return typeof entry === 'object' && entry && 'sha256' in entry
      ? String(entry.sha256)
      : undefined;
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
