import type { VFile } from 'vfile';
import type { FrameRole, InferableFact } from '../meeting/facts.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { isJapanese } from '../meeting/languages.ts';
import { datesIn, isoDay } from '../meeting/parse/printed-dates.ts';
import { durationsIn, timesIn } from '../meeting/parse/printed-times.ts';
import { passagesOf } from '../meeting/passages.ts';
import { joinWords } from '../meeting/words.ts';
import { type FieldPath, positionOfField } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Alignment } from './alignment.ts';

/** Rule fact-frame: title, publisher and day of publication are what the lines of the frame say. */
export function checkFactsInFrame(file: VFile, meeting: Meeting, { spans }: Alignment): void {
  const wrongRoles = spans.flatMap(({ span, range }) =>
    span.kind === 'frame' && !range ? (meeting.frame[span.index]?.role ?? []) : [],
  );
  for (const field of ['title', 'publisher', 'published'] as const) {
    if (wrongRoles.includes(field)) continue;
    const value = meeting[field];
    const line = wordsInFrame(meeting.frame, field);
    const printed = field === 'published' ? datesIn(line ?? '').map(isoDay)[0] : line;
    // What the source does not print is inferred, or given by the editors.
    const isGiven = line === undefined && meeting.inferred[field] !== undefined;
    if (isGiven || printed === (value && joinWords(value))) continue;
    const fact = value === undefined ? `“${field}” is missing` : `“${field}” is “${value}”`;
    const frame = line === undefined ? 'has no such line' : `says “${line}”`;
    const position = positionOfField(file, value === undefined ? 'frame' : field);
    problem(file, 'fact-frame', `${fact}, but the frame ${frame}`, position);
  }
}

/** What the lines of a role say, on one line; undefined without any. */
export function wordsInFrame(
  frame: readonly { role: FrameRole | 'text'; text?: string }[],
  role: FrameRole,
): string | undefined {
  const lines = frame.flatMap((line) => (line.role === role ? (line.text ?? []) : []));
  return lines.length > 0 ? joinWords(lines.join(' ')) : undefined;
}

/** Rule fact-text: what the front matter says of the meeting is in its text, or is inferred. */
export function checkFactsInText(file: VFile, meeting: Meeting): void {
  const { time, duration, place, people = [], inferred, lang } = meeting;
  const text = passagesOf(meeting)
    .map(({ passage }) => passage.text)
    .join(' ');
  // The rule empty-text says what is wrong.
  if (text === '') return;

  // A Japanese text may have a few kana only, an English one has none.
  if (lang === 'ja' ? !/[ぁ-ヿ]/.test(text) : isJapanese(text)) {
    const cure = 'Write “lang: ja” for a Japanese text, and no “lang” for an English one.';
    problem(file, 'fact-text', `the language “${lang}”`, positionOfField(file, 'lang'), cure);
  }
  const check = (value: string | undefined, isPrinted: boolean, path: FieldPath, hint = '') => {
    if (value === undefined || isPrinted || inferred[path[0] as InferableFact]) return;
    const finding = `“${value}” is not in the text${hint}`;
    problem(file, 'fact-text', finding, positionOfField(file, ...path));
  };
  const dates = datesIn(text);
  const days = dates.map(isoDay);
  const daysOfYear = dates.map((date) => isoDay({ ...date, year: 2000 })?.slice(4));
  for (const field of ['held', 'lastDay'] as const) {
    const day = meeting[field];
    const hint = daysOfYear.includes(day?.slice(4)) ? ', which leaves out the year' : '';
    check(day, days.includes(day), [field], hint);
  }
  check(time, timesIn(text).includes(time ?? ''), ['time']);
  check(duration, durationsIn(text).includes(duration ?? ''), ['duration']);
  check(place, text.includes(place ?? ''), ['place']);
  for (const [index, person] of people.entries()) {
    check(person, text.includes(person), ['people', index]);
  }
  for (const field of Object.keys(inferred) as InferableFact[]) {
    if (meeting[field] !== undefined) continue;
    const position = positionOfField(file, 'inferred', field);
    const cure = 'Add the fact, or remove the reason for it.';
    problem(file, 'fact-text', `“${field}” is inferred but missing`, position, cure);
  }
}
