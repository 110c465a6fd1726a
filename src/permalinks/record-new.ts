import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import {
  type Permalink,
  type Permalinks,
  recordedMeetingOf,
  recordedTerms,
  termsKey,
} from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';

/**
 * The permalinks with every id of the meetings, and of what followed and what is explained, that is not among them yet, and
 * with `today` as the day of what has none; nothing is changed.
 */
export function recordNew(
  permalinks: Permalinks,
  meetings: readonly Meeting[],
  today: string,
  { followUps = new Map(), terms = [] }: Partial<Pick<Site, 'followUps' | 'terms'>> = {},
): Permalinks {
  const added = meetings.flatMap((meeting) => {
    const before = recordedMeetingOf(permalinks, meeting.id);
    if (!before && Object.hasOwn(permalinks, meeting.id)) return [];
    const current = [...idsOf(meeting)].map(([id, part]): [string, Permalink] => [
      id,
      'sha256' in part ? { sha256: part.sha256 } : {},
    ]);
    const ids = { ...Object.fromEntries(current), ...before?.ids };
    const followed = {
      ...Object.fromEntries(
        (followUps.get(meeting.id) ?? []).map(({ id }) => [id, { recorded: today }]),
      ),
      ...before?.followUps,
    };
    const recorded = { recorded: today, ...before, ids };
    const isFollowed = Object.keys(followed).length > 0;
    return [[meeting.id, isFollowed ? { ...recorded, followUps: followed } : recorded] as const];
  });
  const explained = terms.flatMap(({ id }) => (id === undefined ? [] : [[id, {}] as const]));
  const ids = { ...Object.fromEntries(explained), ...recordedTerms(permalinks) };
  return {
    ...permalinks,
    ...Object.fromEntries(added),
    ...(Object.keys(ids).length > 0 && { [termsKey]: { ids } }),
  };
}
