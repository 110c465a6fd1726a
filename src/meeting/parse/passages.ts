import type { List, Paragraph } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { faultOfPassageId } from '../ids.ts';
import type { Note, Passage } from '../meeting.ts';
import { hashOfWords, joinWords } from '../words.ts';
import { splitAttributes } from './attributes.ts';
import type { identify } from './numbering.ts';
import type { TextBlock } from './outline.ts';
import { nodeNames, type Verbatim, verbatim } from './verbatim.ts';

/** What is known of passages from where they are. */
export interface Surroundings {
  file: VFile;
  notes: ReadonlyMap<string, Note>;
  kind: Passage['kind'];
  identify: ReturnType<typeof identify>;
  paragraphAt: ReturnType<typeof paragraphCounter>;
  /** The passage that introduces them, if they are points. */
  leadIn?: Passage | undefined;
}

/**
 * Passages of the blocks of a topic, or of those before the first heading: there each line of a
 * paragraph is one sentence, and the items of a list are points of the sentence before it.
 */
export function parseBlocks(surroundings: Surroundings, blocks: readonly TextBlock[]): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const leadIn = surroundings.kind === 'item' ? undefined : passages.at(-1);
    if (block.type === 'list') passages.push(...parsePoints({ ...surroundings, leadIn }, block));
    else passages.push(...parseLines(surroundings, block));
  }
  return passages;
}

function parseLines(surroundings: Surroundings, node: Paragraph): Passage[] {
  const { text, markers } = verbatim(surroundings.file, node.children);
  let lineStart = 0;
  return text.split('\n').map((lineText, index) => {
    const lineEnd = lineStart + lineText.length;
    const ofLine = markers.filter(({ offset }) => offset > lineStart && offset <= lineEnd);
    lineStart = lineEnd + 1;
    const line = positionOf(node).start.line + index;
    const position = { start: { line, column: 1 }, end: { line, column: lineText.length + 1 } };
    return makePassage(surroundings, { text: lineText, markers: ofLine }, position);
  });
}

/**
 * The passages of a list, in their order: its items, and after each the points of the list inside
 * it, of which it is the lead-in. Items on adjoining lines are of one paragraph of the source; a
 * blank line between them begins the next.
 */
function parsePoints(surroundings: Surroundings, list: List): Passage[] {
  const { file } = surroundings;
  return list.children.flatMap((node) => {
    const [firstBlock, ...otherBlocks] = node.children;
    const paragraph = firstBlock?.type === 'paragraph' ? firstBlock : undefined;
    const official = verbatim(file, paragraph?.children ?? []);
    const [attachedNumber] = /(?<=\n)\d+[.)](?=\p{L})/u.exec(official.text) ?? [];
    if (attachedNumber !== undefined) {
      const cure = `Put a space after the number: “${attachedNumber} ”.`;
      problem(file, 'verbatim-markup', `“${attachedNumber}” inside an item`, node.position, cure);
    }
    // Blocks that must not be here may have words of the passage.
    const lastBlock = node.children.findLast(({ type }) => type !== 'list');
    const { start, end } = positionOf(firstBlock ?? node);
    const position = { start, end: lastBlock ? positionOf(lastBlock).end : end };
    const passage = makePassage(surroundings, official, position);
    const points = (paragraph ? otherBlocks : node.children).flatMap((block) => {
      if (block.type === 'list' && official.text !== '') {
        return parsePoints({ ...surroundings, leadIn: passage }, block);
      }
      const name = nodeNames[block.type] ?? 'a block';
      problem(file, 'verbatim-markup', `${name} inside an item`, block.position);
      return [];
    });
    return [passage, ...points];
  });
}

/** Makes a passage from official words, with the editorial notes marked in them. */
function makePassage(
  { file, notes, kind, identify, paragraphAt, leadIn }: Surroundings,
  { text: written, markers }: Verbatim,
  position: Position,
): Passage {
  const attributes = splitAttributes(written);
  const fault = attributes.id === undefined ? undefined : faultOfPassageId(attributes.id);
  if (fault !== undefined) problem(file, 'id-form', fault, position);
  const text = joinWords(attributes.text);
  return {
    ...{ ...identify(attributes.id), kind, text, sha256: hashOfWords(text) },
    paragraph: paragraphAt(position),
    notes: markers.flatMap(({ reference }) => notes.get(reference.identifier) ?? []),
    ...(leadIn && { leadIn }),
    position,
  };
}

/** Counts the paragraphs of a text: passages without a blank line between them are of one. */
export function paragraphCounter() {
  let count = 0;
  let lastLine = -1;
  return ({ start, end }: Position): number => {
    if (start.line > lastLine + 1) count++;
    lastLine = end.line;
    return count;
  };
}
