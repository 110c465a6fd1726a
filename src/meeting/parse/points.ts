import type { List } from 'mdast';
import type { VFile } from 'vfile';
import type { Note, Passage } from '../meeting.ts';
import type { ParagraphCount } from './paragraph-count.ts';
import { makePassage, type Surroundings } from './passage.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { verbatim } from './verbatim.ts';

/**
 * The passages of a list, in their order: its items, and after each the points of the list inside
 * it, of which it is the lead-in. Items on adjoining lines are of one paragraph of the source; a
 * blank line between them begins the next.
 */
export function parsePoints<Around extends Omit<Surroundings, 'position' | 'paragraph'>>(
  file: VFile,
  list: List,
  notes: ReadonlyMap<string, Note>,
  paragraphs: ParagraphCount,
  around: Around,
): (Passage & Pick<Around, 'kind'>)[] {
  return list.children.flatMap((node) => {
    const [firstBlock, ...otherBlocks] = node.children;
    const blocks = firstBlock?.type === 'paragraph' ? otherBlocks : node.children;
    const { words, markers } = verbatim(
      file,
      firstBlock?.type === 'paragraph' ? firstBlock.children : [],
    );
    const references = markers.map(({ reference }) => reference);
    const position = positionOf(firstBlock ?? node);
    const paragraph = paragraphs.of(position);
    const passage = makePassage(file, words, references, notes, { ...around, paragraph, position });
    return [
      passage,
      ...blocks.flatMap((block) => {
        if (block.type === 'list' && words !== '') {
          return parsePoints(file, block, notes, paragraphs, { ...around, leadIn: passage });
        }
        problem(file, 'verbatim-markup', `a ${block.type} inside an item`, block.position);
        return [];
      }),
    ];
  });
}
