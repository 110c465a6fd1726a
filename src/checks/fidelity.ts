import { join } from 'node:path/posix';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { pointAt, positionOfField, positionOfWord } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Span } from '../meeting/verbatim-spans.ts';
import { joinWords } from '../meeting/words.ts';
import type { Alignment } from './alignment.ts';
import { findWords } from './match-words.ts';

/** Rule fidelity: frame, official headings and passages are the whole source, word for word. */
export function checkFidelity(file: VFile, meeting: Meeting, { spans, leftOver }: Alignment): void {
  const { text } = meeting.source;
  for (const { span, end, differs } of spans) {
    if (differs === undefined) continue;
    const found = `“${around(span.words, differs)}”, but ${positionInSource(file, text, end)}`;
    const elsewhere = findWords(text, span.words, 0);
    problem(
      file,
      'fidelity',
      `${found} has ${quoted(text, end)}`,
      positionIn(file, span, differs),
      elsewhere === undefined ? undefined : cureOfMoved(positionInSource(file, text, elsewhere)),
    );
  }
  if (leftOver !== undefined) {
    const found = `${positionInSource(file, text, leftOver)} goes on with ${quoted(text, leftOver)}`;
    problem(file, 'fidelity', found, pointAt(file, String(file).trimEnd().length), cureOfLost);
  }
}

const cureOfLost = 'Add these words where they belong: to the text, or as a line of the frame.';

function cureOfMoved(position: string): string {
  return `The source has these words at ${position}: add what is missing before them, or move them there.`;
}

const reach = 30;

/** Some words before and after an offset. */
function around(words: string, offset: number): string {
  const from = Math.max(0, offset - reach);
  const to = Math.min(words.length, offset + reach);
  const before = words.slice(from, offset);
  const after = words.slice(offset, to);
  return [
    from > 0 ? `…${before.replace(/^\S*\s/, '')}` : before,
    to < words.length ? `${after.replace(/\s+\S*$/, '')}…` : after,
  ].join('');
}

function quoted(text: string, offset: number): string {
  if (offset >= text.length) return 'no more words';
  return `“${joinWords(around(text, offset))}”`;
}

/** `content/sources/2024-05-02-hawaii.txt:7:14`: file, line and column in the source. */
function positionInSource(file: VFile, text: string, offset: number): string {
  const { line, column } = pointAt(text, offset);
  const path = join(file.dirname ?? '', '../sources', `${file.stem ?? ''}.txt`);
  return `${path}:${String(line)}:${String(column)}`;
}

/** Where the character at an offset of official words stands in the meeting file. */
export function positionIn(file: VFile, span: Span, offset: number): Point {
  if (span.kind === 'frame') return positionOfField(file, 'frame', span.index);
  const { position } = span.kind === 'heading' ? span.topic : span.passage;
  return positionOfWord(file, position, span.words, offset);
}
