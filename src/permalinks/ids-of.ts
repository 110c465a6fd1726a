import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { placesOf, topicsOf } from '../meeting/places.ts';

/** Everything in a meeting that has an id, by that id. */
export function idsOf(meeting: Meeting): Map<string, Passage | Topic> {
  const parts = [...topicsOf(meeting), ...placesOf(meeting).map(({ passage }) => passage)];
  return new Map(parts.map((part) => [part.id, part]));
}
