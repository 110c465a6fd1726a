import type { VFile } from 'vfile';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { publisherOf } from '../meeting/sources.ts';
import { codeOf } from '../problems/invisible.ts';
import { pointAt } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { missingCharacters } from './fonts.ts';

/** Rule glyph: every character that PDFs and cards show of a file is in their fonts. */
export async function checkGlyphs(
  files: readonly { file: VFile; texts: readonly string[] }[],
): Promise<void> {
  const missing = await missingCharacters(files.flatMap(({ texts }) => texts));
  for (const character of missing) {
    // “U+0071 U+0301”
    const codes = Array.from(character, codeOf).join(' ');
    for (const { file, texts } of files) {
      if (!texts.some((text) => text.includes(character))) continue;
      // What does not show and was not confirmed is reported as that.
      if (file.messages.some(({ actual }) => actual?.startsWith(codes))) continue;
      const position = pointAt(file, Math.max(0, String(file).indexOf(character)));
      problem(file, 'glyph', `“${character}”, ${codes}`, position);
    }
  }
}

/** What is drawn of a meeting. */
export function drawnTexts(meeting: Meeting | undefined): string[] {
  if (!meeting) return [];
  const { title, publisher, author = '', place = '', people = [], inferred } = meeting;
  return [
    ...[title, publisher, author, place, ...people, ...Object.values(inferred)],
    ...topicsOf(meeting).flatMap(({ heading, officialNumber = '' }) => [officialNumber, heading]),
    ...passagesOf(meeting).flatMap(({ passage }) =>
      [passage, ...passage.notes].map(({ text }) => text),
    ),
  ];
}

/** What is drawn of the events after a meeting. */
export function eventTexts(events: FollowUps = []): string[] {
  return events.flatMap(({ text = '', source }) =>
    source ? [text, source.title, publisherOf(source)] : [text],
  );
}
