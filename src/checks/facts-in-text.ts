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
  if (time !== undefined && !inferred.time && !timesIn(text).includes(time)) {
    problem(file, 'fact-text', `“${time}” is not in the text`, positionOfField(file, 'time'));
  }
  if (duration !== undefined && !inferred.duration && !stated(text, duration)) {
    problem(
      file,
      'fact-text',
      `“${duration}” is not in the text`,
      positionOfField(file, 'duration'),
    );
  }
  if (place !== undefined && !inferred.place && !text.includes(place)) {
    problem(file, 'fact-text', `“${place}” is not in the text`, positionOfField(file, 'place'));
  }
  people.forEach((person, index) => {
    if (inferred.people || text.includes(person)) return;
    problem(
      file,
      'fact-text',
      `“${person}” is not in the text`,
      positionOfField(file, 'people', index),
    );
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

function stated(text: string, duration: string): boolean {
  return durationsIn(text).some(
    ({ minutes, rough }) => duration === `${rough ? 'about ' : ''}${String(minutes)} minutes`,
  );
}
