import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import { codeOf } from '../problems/invisible.ts';
import { positionOfField } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { positionIn } from './fidelity.ts';
import { missingCharacters } from './fonts.ts';

/** A text that PDFs or cards show, and where the character at an offset of it is in its file. */
interface DrawnText {
  file: VFile;
  text: string;
  positionOf: (offset: number) => Point | undefined;
}

/** What is read of a meeting, with the files it was read from. */
export interface DrawnMeeting {
  meeting: Meeting;
  file: VFile;
  followUps?: { entries: FollowUps; file: VFile } | undefined;
}

/** Rule glyph: every character that PDFs and cards show, the site’s name too, is in their fonts. */
export async function checkGlyphs(
  meetings: readonly DrawnMeeting[],
  { name, file: settingsFile }: { name: string; file: VFile },
): Promise<void> {
  const nameText = {
    file: settingsFile,
    text: name,
    positionOf: (offset: number) => positionOfCharacter(settingsFile, name, offset),
  };
  const texts = [nameText, ...meetings.flatMap(drawnTexts)];
  const missing = await missingCharacters(texts.map(({ text }) => text));
  for (const character of missing) {
    const reported = new Set<VFile>();
    for (const { file, text, positionOf } of texts) {
      const offset = text.indexOf(character);
      if (offset === -1 || reported.has(file)) continue;
      reported.add(file);
      // “U+0071 U+0301”
      const codes = Array.from(character, codeOf).join(' ');
      // What does not show and was not confirmed is reported as that.
      if (file.messages.some(({ actual }) => actual?.startsWith(codes))) continue;
      problem(file, 'glyph', `“${character}”, ${codes}`, positionOf(offset));
    }
  }
}

function drawnTexts({ meeting, file, followUps }: DrawnMeeting): DrawnText[] {
  const { title, publisher, author = '', place = '', people = [], inferred, frame } = meeting;
  const isShown = (index: number) => /title|published|publisher/.test(frame[index]?.role ?? '');
  const official = verbatimSpans(meeting)
    .filter((span) => span.kind !== 'frame' || isShown(span.index))
    .map((span) => ({ text: span.words, positionOf: (at: number) => positionIn(file, span, at) }));
  const facts = [
    ...Object.entries({ title, publisher, author, place }).map(([key, text]) => ({
      path: [key],
      text,
    })),
    ...people.map((text, index) => ({ path: ['people', index], text })),
    ...Object.entries(inferred).map(([key, text]) => ({ path: ['inferred', key], text })),
  ].map(({ path, text }) => ({ text, positionOf: () => positionOfField(file, ...path) }));
  const editorial = [
    ...topicsOf(meeting).map(({ heading, position }) => ({ text: heading, position })),
    ...passagesOf(meeting).flatMap(({ passage }) => passage.notes),
  ].map(({ text, position }) => ({ text, positionOf: () => position.start }));
  return [
    ...[...official, ...facts, ...editorial].map((drawn) => ({ file, ...drawn })),
    ...(followUps ? followUpTexts(followUps) : []),
  ];
}

function followUpTexts({ entries, file }: NonNullable<DrawnMeeting['followUps']>): DrawnText[] {
  return entries
    .flatMap(({ text = '', source }) => [text, source?.title ?? '', source?.publisher ?? ''])
    .map((text) => ({
      file,
      text,
      positionOf: (offset) => positionOfCharacter(file, text, offset),
    }));
}

function positionOfCharacter(file: VFile, text: string, offset: number): Point | undefined {
  const characters = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  return location(file).toPoint(Math.max(0, String(file).indexOf(characters)));
}
