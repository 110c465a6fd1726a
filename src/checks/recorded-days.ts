import type { VFile } from 'vfile';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { daysOf, ownValue, type RecordedMeeting } from '../meeting/permalinks.ts';
import { dayOf } from '../meeting/site.ts';
import { positionInRecord } from '../permalinks/record-files.ts';
import { positionOfEntry } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';

/**
 * Rule permalink-record: the days that a record adds to the published one are not before what they
 * follow. Builds have no clock; the commands refuse days in the future.
 */
export function checkRecordedDays(
  file: VFile,
  published: RecordedMeeting | undefined,
  current: RecordedMeeting,
  meeting: Meeting,
): void {
  const report = (id: string | undefined, day = '', earliest = '', what: string) => {
    if (day === '' || day >= earliest) return;
    const finding = `${id === undefined ? '' : `“${id}”: `}${day} is before ${earliest}, when ${what}`;
    problem(file, 'permalink-record', finding, positionInRecord(file, id), 'Correct the day.');
  };
  // The day on which it is recorded is one of UTC.
  report(undefined, current.recorded, dayBefore(dayOf(meeting)), 'the meeting was held');
  const publishedIds = published?.ids ?? {};
  const days = Object.values(publishedIds).flatMap(daysOf);
  const latest = [meeting.published ?? dayOf(meeting), ...days].sort().at(-1);
  for (const [id, entry] of Object.entries(current.ids)) {
    const publishedDayCount = daysOf(ownValue(publishedIds, id) ?? {}).length;
    for (const day of daysOf(entry).slice(publishedDayCount)) {
      report(id, day, latest, 'the text was published or corrected');
      report(id, current.updated, dayBefore(day), 'the publisher corrected it');
    }
  }
  report(undefined, current.updated, published?.updated, 'a correction was recorded');
  for (const [id, { updated }] of Object.entries(current.followUps ?? {})) {
    report(id, updated, ownValue(published?.followUps ?? {}, id)?.updated, 'it was changed');
  }
}

/** Rule follow-up-date: the id of a new event has the day of the event. */
export function checkNewEvents(
  file: VFile,
  events: FollowUps,
  published: Record<string, unknown>,
): void {
  for (const { id, date } of events) {
    const [, day = ''] = /^since-(\d{4}-\d{2}(?:-\d{2})?)(?:-|$)/.exec(id) ?? [];
    if (Object.hasOwn(published, id) || date.startsWith(day) || day.startsWith(date)) continue;
    const cure = 'Correct the date, or write it in the ID too. A published ID stays.';
    problem(
      file,
      'follow-up-date',
      `${date}, but the ID has ${day}`,
      positionOfEntry(file, id),
      cure,
    );
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
