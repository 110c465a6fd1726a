import type { List } from 'mdast';
import type { Passage } from '../meeting.ts';
import { makePassage, type Surroundings } from './passage.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { nodeNames, verbatim } from './verbatim.ts';

/**
 * The passages of a list, in their order: its items, and after each the points of the list inside
 * it, of which it is the lead-in. Items on adjoining lines are of one paragraph of the source; a
 * blank line between them begins the next.
 */
export function parsePoints(surroundings: Surroundings, list: List): Passage[] {
  const { file } = surroundings;
  return list.children.flatMap((node) => {
    const [firstBlock, ...otherBlocks] = node.children;
    const paragraph = firstBlock?.type === 'paragraph' ? firstBlock : undefined;
    const { words, markers } = verbatim(file, paragraph?.children ?? []);
    const [attachedNumber] = /(?<=\n)\d+[.)](?=\p{L})/u.exec(words) ?? [];
    if (attachedNumber !== undefined) {
      const cure = `Put a space after the number: “${attachedNumber} ”.`;
      problem(file, 'verbatim-markup', `“${attachedNumber}” inside an item`, node.position, cure);
    }
    const references = markers.map(({ reference }) => reference);
    // Blocks that must not be here may have words of the passage.
    const lastBlock = node.children.findLast(({ type }) => type !== 'list');
    const { start, end } = positionOf(firstBlock ?? node);
    const position = { start, end: lastBlock ? positionOf(lastBlock).end : end };
    const passage = makePassage(surroundings, words, references, position);
    return [
      passage,
      ...(paragraph ? otherBlocks : node.children).flatMap((block) => {
        if (block.type === 'list' && words !== '') {
          return parsePoints({ ...surroundings, leadIn: passage }, block);
        }
        const name = nodeNames[block.type] ?? 'a block';
        problem(file, 'verbatim-markup', `${name} inside an item`, block.position);
        return [];
      }),
    ];
  });
}
