import { join } from 'node:path/posix';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { nameOfLookalike } from '../problems/invisible.ts';
import { pointAt, positionOfField, positionOfWord } from '../problems/positions.ts';
import { around, problem } from '../problems/problem.ts';
import { topicsOf } from '../meeting/passages.ts';
import type { Span } from '../meeting/verbatim-spans.ts';
import { joinWords } from '../meeting/words.ts';
import type { Alignment, Difference } from './alignment.ts';

/** Rule fidelity: frame, official headings and passages are the whole source, word for word. */
export function checkFidelity(file: VFile, meeting: Meeting, { differences }: Alignment): void {
  if (!differences) {
    const finding = `most of the text is not in ${pathOfSource(file)}`;
    const cure =
      'Check that this file and the source are of the same meeting, in the same language.';
    problem(file, 'fidelity', finding, positionOfField(file, 'frame'), cure);
    return;
  }
  /** Where words that are in another place should be. */
  const originOf = ({ text }: Difference) =>
    text.length < minMovedChars
      ? undefined
      : differences.find(({ sourceWords }) => sourceWords === text);
  const origins = new Set(differences.map(originOf));
  for (const difference of differences) {
    const { text, inSpan } = difference;
    const isOrigin = text === '' && origins.has(difference);
    if (isOrigin || hasCause(file, inSpan.span, difference)) continue;
    const [finding, cure] = described(file, meeting, difference, originOf(difference));
    problem(file, 'fidelity', finding, positionIn(file, inSpan.span, inSpan.offset), cure);
  }
}

const minMovedChars = 8;

/**
 * Whether another problem says what is wrong. Words with markup, which may be those after a sentence, and
 * headings without an ID, which may be official, are not known until these are cured.
 */
function hasCause(file: VFile, span: Span, { text, sourceWords }: Difference): boolean {
  const isHeading = file.messages.some(
    ({ ruleId, actual }) => ruleId === 'heading-id' && actual?.startsWith(`“${sourceWords}`),
  );
  if (text === '' && isHeading) return true;
  if (span.kind === 'frame') return false;
  const { start, end } = (span.kind === 'heading' ? span.topic : span.passage).position;
  const lastLine = text === '' ? end.line + 1 : end.line;
  return file.messages.some(
    ({ ruleId, line = 0 }) =>
      /^(?:verbatim-markup|raw-html)$/.test(ruleId ?? '') && line >= start.line && line <= lastLine,
  );
}

function described(
  file: VFile,
  meeting: Meeting,
  { text: words, sourceWords, characters, inSpan, sourceOffset }: Difference,
  origin: Difference | undefined,
): [found: string, cure: string | undefined] {
  const { text } = meeting.source;
  const at = positionInSource(file, text, sourceOffset);
  const names = characters.flatMap((one) => nameOfLookalike(one) ?? []);
  const named = names.length > 0 ? ` (${names.join(', not ')})` : '';
  if (origin) {
    const originAt = positionInSource(file, text, origin.sourceOffset);
    return [`“${excerpt(words)}” is at ${originAt}`, 'Move these words there.'];
  }
  if (words === '') {
    const context = names.length > 0 ? `, in “${nearby(text, sourceOffset)}”` : '';
    const heading = topicsOf(meeting).find((topic) => topic.heading === sourceWords);
    return [
      `“${excerpt(sourceWords)}”${named} at ${at} is missing here${context}`,
      heading
        ? `If the heading “${sourceWords}” is official, write “.official” after its ID: {#${heading.id} .official}`
        : names.length > 0
          ? 'Copy the words from the source, with this character.'
          : 'Add these words: to the official text, or as a line around it (“frame”).',
    ];
  }
  if (sourceWords === '') {
    return [
      `“${excerpt(words)}”${named} is not in the source, which has “${nearby(text, sourceOffset)}” at ${at}`,
      'Remove these words; editorial text belongs in a heading or a note.',
    ];
  }
  const cureOfSpace =
    characters[0] === ' ' ? 'Remove the space.' : 'Add the space that the source has here.';
  return [
    `“${nearby(inSpan.span.text, inSpan.offset)}”, but ${at} has “${nearby(text, sourceOffset)}”${named}`,
    characters.join('') === ' ' ? cureOfSpace : undefined,
  ];
}

/** Some words on both sides of an offset, on one line. */
function nearby(text: string, offset: number): string {
  return joinWords(around(text, offset));
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-30)}` : text;
}

function pathOfSource(file: VFile): string {
  return join(file.dirname ?? '', '../sources', `${file.stem ?? ''}.txt`);
}

/** `content/sources/2024-05-02-hawaii.txt:7:14`: file, line and column in the source. */
function positionInSource(file: VFile, text: string, offset: number): string {
  const { line, column } = pointAt(text, offset);
  return `${pathOfSource(file)}:${String(line)}:${String(column)}`;
}

/** Where the character at an offset of official words stands in the meeting file. */
export function positionIn(file: VFile, span: Span, offset: number): Point {
  if (span.kind === 'frame') return positionOfField(file, 'frame', span.index);
  const { position } = span.kind === 'heading' ? span.topic : span.passage;
  return positionOfWord(file, position, span.text, offset);
}
