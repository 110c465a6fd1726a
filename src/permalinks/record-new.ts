import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import { type Permalink, type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';

/**
 * The permalinks with every id of the meetings that is not among them yet, and with `today` as the
 * day of a meeting that has none; nothing is changed.
 */
export function recordNew(
  permalinks: Permalinks,
  meetings: readonly Meeting[],
  today: string,
): Permalinks {
  const added = meetings.flatMap((meeting) => {
    const before = recordedMeetingOf(permalinks, meeting.id);
    if (!before && Object.hasOwn(permalinks, meeting.id)) return [];
    const current = [...idsOf(meeting)].map(([id, part]): [string, Permalink] => [
      id,
      'sha256' in part ? { sha256: part.sha256 } : {},
    ]);
    const ids = { ...Object.fromEntries(current), ...before?.ids };
    return [[meeting.id, { recorded: today, ...before, ids }] as const];
  });
  return { ...permalinks, ...Object.fromEntries(added) };
}
