import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';

/** Everything in a meeting that has an id, by that id. */
export function idsOf(meeting: Meeting): Map<string, Passage | Topic> {
  const parts = [...topicsOf(meeting), ...passagesOf(meeting).map(({ passage }) => passage)];
  return new Map(parts.map((part) => [part.id, part]));
}
