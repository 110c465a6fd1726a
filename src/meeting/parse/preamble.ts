import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import type { Note, Passage } from '../meeting.ts';
import { Ordinals } from './ordinals.ts';
import type { PreambleBlock } from './outline.ts';
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
): Passage[] {
  const passages: Passage[] = [];
  const ordinals = new Ordinals(kind);
  const numberOf = (ordinal: string) => (kind === 'preamble' ? `P${ordinal}` : ordinal);
  const surroundings = { file, notes, kind, ordinals, numberOf };
  for (const block of blocks) {
    const leadIn = passages.at(-1);
    passages.push(
      ...(block.type === 'list'
        ? parsePoints({ ...surroundings, leadIn }, block)
        : sentencesOf(surroundings, block)),
    );
  }
  return passages;
}

function sentencesOf(surroundings: Surroundings, node: Paragraph): Passage[] {
  const { words, markers } = verbatim(surroundings.file, node.children);
  let lineStart = 0;
  return words.split('\n').map((words, index) => {
    const lineEnd = lineStart + words.length;
    const references = markers
      .filter(({ offset }) => offset > lineStart && offset <= lineEnd)
      .map(({ reference }) => reference);
    lineStart = lineEnd + 1;
    const line = positionOf(node).start.line + index;
    const position = { start: { line, column: 1 }, end: { line, column: words.length + 1 } };
    return makePassage(surroundings, words, references, position);
  });
}
