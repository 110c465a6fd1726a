import type { Passage, Topic } from '../meeting/meeting.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { isMovedMeeting } from './is-moved-meeting.ts';
import { qualifiedId, type QualifiedId } from './qualified-id.ts';

/**
 * The permalinks with an id moved to another, now borne by `part`, which takes over its history.
 * What led to the old id leads to the new one: no way takes two steps.
 */
export function recordMove(
  permalinks: Permalinks,
  from: QualifiedId,
  to: QualifiedId,
  part: Passage | Topic,
): Permalinks {
  const result = structuredClone(permalinks);
  for (const [meeting, entries] of Object.entries(result)) {
    if (isMovedMeeting(entries)) continue;
    for (const entry of Object.values(entries)) {
      if ('moved' in entry && same(qualifiedId(meeting, entry.moved), from)) {
        entry.moved = written(to, meeting);
      }
    }
  }
  const source = entriesOf(result, from.meeting);
  const target = entriesOf(result, to.meeting);
  target[to.id] ??= 'sha256' in part ? { ...source[from.id], sha256: part.sha256 } : {};
  source[from.id] = { moved: written(to, from.meeting) };
  return result;
}

function entriesOf(permalinks: Permalinks, meeting: string) {
  const entries = permalinks[meeting];
  if (!entries || isMovedMeeting(entries)) throw new Error(`No ids of “${meeting}” are on record`);
  return entries;
}

function written({ meeting, id }: QualifiedId, from: string): string {
  return meeting === from ? id : `${meeting}#${id}`;
}

function same(one: QualifiedId, other: QualifiedId): boolean {
  return one.meeting === other.meeting && one.id === other.id;
}
