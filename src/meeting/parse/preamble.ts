import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import type { Note, Passage } from '../meeting.ts';
import { Ordinals } from './ordinals.ts';
import { makePassage } from './passage.ts';
import { positionOf } from '../../problems/positions.ts';
import { verbatim } from './verbatim.ts';

/**
 * Passages of the paragraphs before the first heading: each line is one sentence.
 * Where the file has no heading they are the whole text (`text-1`), else a preamble (`preamble-1`).
 */
export function parsePreamble(
  file: VFile,
  kind: 'preamble' | 'text',
  paragraphs: readonly Paragraph[],
  notes: ReadonlyMap<string, Note>,
): Passage[] {
  const passages: Passage[] = [];
  const ordinals = new Ordinals(kind);
  paragraphs.forEach((node, index) => {
    const { words, markers } = verbatim(file, node.children);
    let lineStart = 0;
    words.split('\n').forEach((line, lineIndex) => {
      const lineEnd = lineStart + line.length;
      const inLine = markers.filter(({ offset }) => offset > lineStart && offset <= lineEnd);
      passages.push(
        makePassage(
          file,
          line,
          inLine.map(({ reference }) => reference),
          notes,
          {
            kind,
            ordinals,
            numberOf: (ordinal) => (kind === 'preamble' ? `P${ordinal}` : ordinal),
            paragraph: index + 1,
            position: linePosition(positionOf(node).start.line + lineIndex, line),
          },
        ),
      );
      lineStart = lineEnd + 1;
    });
  });
  return passages;
}

function linePosition(line: number, words: string) {
  return { start: { line, column: 1 }, end: { line, column: words.length + 1 } };
}
