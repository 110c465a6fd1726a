import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import type { Permalink, Permalinks } from '../meeting/permalinks.ts';

/** The permalinks with every id of the meetings that is not among them yet; none is changed. */
export function recordNew(permalinks: Permalinks, meetings: readonly Meeting[]): Permalinks {
  const added = meetings.map((meeting) => {
    const current = [...idsOf(meeting)].map(([id, part]): [string, Permalink] => [
      id,
      'sha256' in part ? { sha256: part.sha256 } : {},
    ]);
    return [meeting.id, { ...Object.fromEntries(current), ...permalinks[meeting.id] }] as const;
  });
  return { ...permalinks, ...Object.fromEntries(added) };
}
