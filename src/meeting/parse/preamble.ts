import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import type { Note, Passage } from '../meeting.ts';
import { Ordinals } from './ordinals.ts';
import type { PreambleBlock } from './outline.ts';
import type { ParagraphCount } from './paragraph-count.ts';
import { makePassage, type Surroundings } from './passage.ts';
import { parsePoints } from './points.ts';
import { positionOf } from '../../problems/positions.ts';
import { verbatim } from './verbatim.ts';

/**
 * Passages of the blocks before the first heading: each line of a paragraph is one sentence, and
 * the items of a list are points of the sentence before it. Where the file has no heading they are
 * the whole text (`text-1`), else a preamble (`preamble-1`).
 */
export function parsePreamble(
  file: VFile,
  kind: 'preamble' | 'text',
  blocks: readonly PreambleBlock[],
  notes: ReadonlyMap<string, Note>,
  paragraphs: ParagraphCount,
): Passage[] {
  const passages: Passage[] = [];
  const context = {
    kind,
    ordinals: new Ordinals(kind),
    numberOf: (ordinal: string) => (kind === 'preamble' ? `P${ordinal}` : ordinal),
  };
  for (const block of blocks) {
    const leadIn = passages.at(-1);
    passages.push(
      ...(block.type === 'list'
        ? parsePoints(file, block, notes, paragraphs, { ...context, ...(leadIn && { leadIn }) })
        : sentencesOf(file, block, notes, {
            ...context,
            paragraph: paragraphs.of(positionOf(block)),
          })),
    );
  }
  return passages;
}

function sentencesOf(
  file: VFile,
  node: Paragraph,
  notes: ReadonlyMap<string, Note>,
  around: Omit<Surroundings, 'position'>,
): Passage[] {
  const { words, markers } = verbatim(file, node.children);
  let lineStart = 0;
  return words.split('\n').map((line, index) => {
    const lineEnd = lineStart + line.length;
    const references = markers
      .filter(({ offset }) => offset > lineStart && offset <= lineEnd)
      .map(({ reference }) => reference);
    lineStart = lineEnd + 1;
    const position = linePosition(positionOf(node).start.line + index, line);
    return makePassage(file, line, references, notes, { ...around, position });
  });
}

function linePosition(line: number, words: string) {
  return { start: { line, column: 1 }, end: { line, column: words.length + 1 } };
}
