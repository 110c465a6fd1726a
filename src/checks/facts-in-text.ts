import type { VFile } from 'vfile';
import { datesIn, isoDay } from '../meeting/parse/printed-dates.ts';
import { durationsIn, timesIn } from '../meeting/parse/printed-times.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { positionOfField } from '../problems/positions.ts';
import { passagesOf } from '../meeting/passages.ts';
import { problem } from '../problems/problem.ts';

/** Rule fact-text: what the front matter says of the meeting stands in its text, or is inferred. */
export function checkFactsInText(file: VFile, meeting: Meeting): void {
  const { held, lastDay, time, duration, place, people = [], inferred } = meeting;
  const text = passagesOf(meeting)
    .map(({ passage }) => passage.text)
    .join(' ');
  // The rule empty-text says what is wrong.
  if (text === '') return;

  for (const [field, days] of Object.entries({ held, lastDay })) {
    const isInferred = inferred[field as 'held' | 'lastDay'] !== undefined;
    if (days !== undefined) checkDay(file, text, field, days, isInferred);
  }
  const durations = durationsIn(text).map(
    ({ minutes, rough }) => `${rough ? 'about ' : ''}${minutes} minutes`,
  );
  const report = (value: string, ...path: [keyof typeof inferred, ...number[]]) => {
    if (inferred[path[0]] !== undefined) return;
    problem(file, 'fact-text', `“${value}” is not in the text`, positionOfField(file, ...path));
  };
  if (time !== undefined && !timesIn(text).includes(time)) report(time, 'time');
  if (duration !== undefined && !durations.includes(duration)) report(duration, 'duration');
  if (place !== undefined && !text.includes(place)) report(place, 'place');
  people.forEach((person, index) => {
    if (!text.includes(person)) report(person, 'people', index);
  });
  for (const field of Object.keys(inferred) as (keyof typeof inferred)[]) {
    if (meeting[field] !== undefined) continue;
    const cure = 'Add the fact, or remove the reason for it.';
    problem(
      file,
      'fact-text',
      `“${field}” is inferred but missing`,
      positionOfField(file, 'inferred', field),
      cure,
    );
  }
}

function checkDay(
  file: VFile,
  text: string,
  field: string,
  value: string,
  inferred: boolean,
): void {
  const printed = datesIn(text);
  if (printed.some((date) => isoDay(date) === value)) return;
  const day = value.slice(5);
  const sameDay = printed.some((date) => isoDay({ ...date, year: 2000 })?.slice(5) === day);
  if (inferred && (sameDay || printed.length === 0)) return;
  const finding = `“${value}” is not in the text${sameDay ? ', which leaves out the year' : ''}`;
  problem(file, 'fact-text', finding, positionOfField(file, field));
}
