import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import {
  entriesOf,
  isMovedMeeting,
  isWithdrawn,
  type Permalink,
  type Permalinks,
} from '../meeting/permalinks.ts';

/** The permalinks with every id of the meetings that is not among them yet; none is changed. */
export function recordNew(permalinks: Permalinks, meetings: readonly Meeting[]): Permalinks {
  const added = meetings.flatMap((meeting) => {
    const recorded = permalinks[meeting.id];
    if (recorded && (isMovedMeeting(recorded) || isWithdrawn(recorded))) return [];
    const current = [...idsOf(meeting)].map(([id, part]): [string, Permalink] => [
      id,
      'sha256' in part ? { sha256: part.sha256 } : {},
    ]);
    const entries = { ...Object.fromEntries(current), ...entriesOf(permalinks, meeting.id) };
    return [[meeting.id, entries] as const];
  });
  return { ...permalinks, ...Object.fromEntries(added) };
}
