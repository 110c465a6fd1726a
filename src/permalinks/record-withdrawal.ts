import type { Meeting } from '../meeting/meeting.ts';
import { isTitleOfficial } from '../meeting/names.ts';
import { type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';
import { dayOf } from '../meeting/site.ts';
import { meaningOf } from './losses.ts';

/**
 * The permalinks with a meeting withdrawn on `day`: every id of it, with the hashes of its words and
 * without the words. Throws where the meeting is not on record, or was put there later.
 */
export function recordWithdrawal(
  permalinks: Permalinks,
  meeting: Meeting,
  { day, reason }: { day: string; reason: string },
): Permalinks {
  const { ids: entries = {}, recorded } = recordedMeetingOf(permalinks, meeting.id) ?? {};
  if (recorded !== undefined && day < recorded) {
    throw new Error(`${day} is before ${recorded}, when “${meeting.id}” was put on record`);
  }
  const ids = Object.keys(entries).map((id) => {
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
      ...(!isTitleOfficial(meeting) && { titleGiven: true }),
      day: dayOf(meeting),
      ...(recorded !== undefined && { recorded }),
      ids: Object.fromEntries(ids),
    },
  };
}
