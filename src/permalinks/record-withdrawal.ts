import type { Meeting } from '../meeting/meeting.ts';
import { entriesOf, type Permalinks } from '../meeting/permalinks.ts';
import { dayOf } from '../meeting/site.ts';
import { meaningOf } from './losses.ts';

/**
 * The permalinks with a meeting withdrawn on `day`: every id of it, with the hashes of its words and
 * without the words. Throws where the meeting is not on record.
 */
export function recordWithdrawal(
  permalinks: Permalinks,
  meeting: Meeting,
  { day, reason }: { day: string; reason: string },
): Permalinks {
  const ids = Object.keys(entriesOf(permalinks, meeting.id)).map((id) => {
    const words = meaningOf(permalinks, meeting.id, id)?.words ?? [];
    return [id, words.map(({ sha256 }) => sha256)] as const;
  });
  if (ids.length === 0) throw new Error(`No ids of “${meeting.id}” are on record`);
  return {
    ...permalinks,
    [meeting.id]: {
      withdrawn: day,
      reason,
      title: meeting.title,
      day: dayOf(meeting),
      ids: Object.fromEntries(ids),
    },
  };
}
