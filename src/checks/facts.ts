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

/**
 * Rule fact-frame: title, publisher and day of publication are what the lines of the frame say. It
 * is not asked of a line that is not the source’s.
 */
export function checkFactsInFrame(file: VFile, meeting: Meeting, { spans }: Alignment): void {
  const equalLines = new Set(
    spans.flatMap(({ span, range }) => (span.kind === 'frame' && range ? span.index : [])),
  );
  const wrongRoles = meeting.frame.flatMap(({ role }, index) =>
    equalLines.has(index) ? [] : role,
  );
  for (const field of ['title', 'publisher', 'published'] as const) {
    if (wrongRoles.includes(field)) continue;
    const value = meeting[field];
    const line = lineOf(meeting, field);
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

function lineOf({ frame }: Meeting, role: FrameRole): string | undefined {
  const lines = frame.flatMap((line) =>
    line.role === role && 'words' in line ? [line.words] : [],
  );
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

  const report = (found: string, ...path: FieldPath) => {
    problem(file, 'fact-text', found, positionOfField(file, ...path));
  };
  // A Japanese text may have a few kana only, an English one has none.
  if (lang === 'ja' ? !/[ぁ-ヿ]/.test(text) : isJapanese(text)) {
    const cure = 'Write “lang: ja” for a Japanese text, and no “lang” for an English one.';
    problem(file, 'fact-text', `the language “${lang}”`, positionOfField(file, 'lang'), cure);
  }
  for (const field of ['held', 'lastDay'] as const) {
    const day = meeting[field];
    const fault = day && inferred[field] === undefined && faultOfDay(day, text);
    if (fault) report(fault, field);
  }
  const check = (value: string | undefined, isPrinted: boolean, ...path: FieldPath) => {
    if (value === undefined || isPrinted || inferred[path[0] as InferableFact]) return;
    report(`“${value}” is not in the text`, ...path);
  };
  check(time, timesIn(text).includes(time ?? ''), 'time');
  check(duration, durationsIn(text).includes(duration ?? ''), 'duration');
  check(place, text.includes(place ?? ''), 'place');
  people.forEach((person, index) => {
    check(person, text.includes(person), 'people', index);
  });
  for (const field of Object.keys(inferred) as InferableFact[]) {
    if (meeting[field] !== undefined) continue;
    const position = positionOfField(file, 'inferred', field);
    const cure = 'Add the fact, or remove the reason for it.';
    problem(file, 'fact-text', `“${field}” is inferred but missing`, position, cure);
  }
}

function faultOfDay(value: string, text: string): string | undefined {
  const printed = datesIn(text);
  if (printed.some((date) => isoDay(date) === value)) return undefined;
  const day = value.slice(5);
  const sameDay = printed.some((date) => isoDay({ ...date, year: 2000 })?.slice(5) === day);
  return `“${value}” is not in the text${sameDay ? ', which leaves out the year' : ''}`;
}
