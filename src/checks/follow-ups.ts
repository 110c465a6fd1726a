import type { VFile } from 'vfile';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { ownValue, recordedMeetingOf, type Permalinks } from '../meeting/permalinks.ts';
import { dayOf } from '../meeting/site.ts';
import { positionOfEntry, startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Rule } from '../problems/rules.ts';
import { isFormula } from './formulas.ts';

/** Rules follow-up-*, formula: an event follows sentences, is later, and is told once, in order. */
export function checkFollowUps(
  file: VFile,
  followUps: FollowUps,
  meeting: Meeting | undefined,
  permalinks: Permalinks,
  published: Permalinks,
): void {
  if (!meeting) {
    const owner = ownerOfEvents(followUps, published);
    const cure = owner === undefined ? undefined : `Rename the file to “${owner}.yaml”.`;
    problem(file, 'follow-up-item', `no ${file.stem ?? ''}.md`, startOfFile, cure);
    return;
  }
  const { followUps: recorded = {}, ids = {} } = recordedMeetingOf(permalinks, meeting.id) ?? {};
  const passages = new Set(passagesOf(meeting).map(({ passage }) => passage.id));
  const publishedIds = recordedMeetingOf(published, meeting.id)?.followUps ?? {};
  const topics = new Set(topicsOf(meeting).map((topic) => topic.id));
  // A published sentence that is missing is reported once, by the rules of the record.
  const isKnown = (id: string) => passages.has(id) || (Object.hasOwn(ids, id) && !topics.has(id));
  const seen = new Set<string>();
  let previous = { id: '', date: '', isSameDay: true };
  for (const { id, date, follows, headline, text, source, retracted } of followUps) {
    const report = (rule: Rule, found: string, cure?: string) => {
      problem(file, rule, found, positionOfEntry(file, id), cure);
    };
    for (const unknown of follows.filter((one) => !isKnown(one))) {
      const cure = topics.has(unknown) ? `Name its sentences: ${unknown}-1.` : undefined;
      report('follow-up-item', `“${unknown}”${cure === undefined ? '' : ', a topic'}`, cure);
    }
    const { recorded: day } = ownValue(recorded, id) ?? {};
    const [earliestDate = '', until] = [dayOf(meeting), day].map((one) =>
      one?.slice(0, date.length),
    );
    if (date < earliestDate || (until !== undefined && date > until)) {
      report('follow-up-date', `${date}, not from ${earliestDate} to ${until ?? 'today'}`);
    }
    const [, dayOfId = ''] = /^since-(\d{4}-\d{2}(?:-\d{2})?)(?:-|$)/.exec(id) ?? [];
    const isSameDay = date.startsWith(dayOfId);
    if (!isSameDay && !Object.hasOwn(publishedIds, id)) {
      const cure = 'Correct the date, or write it in the ID too. A published ID stays.';
      report('follow-up-date', `${date}, but the ID has ${dayOfId}`, cure);
    }
    // What the editors write in the table of what followed.
    const cells = [headline, text, source?.title, source?.publisher, source?.reproduces, retracted];
    for (const cell of cells) if (cell && isFormula(cell)) report('formula', `“${cell}”`);
    if (date < previous.date) {
      const finding = `${date} after ${previous.date}`;
      const cure = previous.isSameDay ? undefined : 'Correct the date: its ID has another one.';
      const wrongId = previous.isSameDay ? id : previous.id;
      problem(file, 'follow-up-order', finding, positionOfEntry(file, wrongId), cure);
    }
    for (const key of new Set([id, text ?? id])) {
      if (seen.has(key)) report('follow-up-unique', `“${key}”`);
      seen.add(key);
    }
    previous = { id, date, isSameDay };
  }
}

/** The meeting of which some events were published. */
export function ownerOfEvents(events: FollowUps, published: Permalinks): string | undefined {
  return Object.keys(published.meetings).find((meetingId) => {
    const recorded = recordedMeetingOf(published, meetingId)?.followUps ?? {};
    return events.some(({ id }) => Object.hasOwn(recorded, id));
  });
}
