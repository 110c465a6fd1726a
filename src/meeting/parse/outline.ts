import type { FootnoteDefinition, Heading, List, Paragraph, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type TopicHeading, parseHeading } from './heading.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

/** A file's blocks where they belong: blocks of the preamble, headings with their lists. */
export interface Outline {
  preamble: PreambleBlock[];
  sections: Section[];
}

/** Sentences, or the points that the sentence before them introduces. */
export type PreambleBlock = Paragraph | List;

/** A heading with the lists right below it and the sections inside it. */
export interface Section extends TopicHeading {
  node: Heading;
  lists: List[];
  sections: Section[];
}

/** Sorts the blocks of a file by the headings they stand under; a misplaced block is a problem. */
export function outline(file: VFile, blocks: readonly RootContent[]): Outline {
  const preamble: PreambleBlock[] = [];
  const root: { sections: Section[] } = { sections: [] };
  const open: Section[] = [];
  for (const node of blocks) {
    if (node.type === 'yaml' || node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading') {
      const level = node.depth - 2;
      if (level < 0 || level > open.length) {
        problem(file, 'heading-level', '#'.repeat(node.depth), node.position);
      }
      open.length = Math.max(0, Math.min(level, open.length));
      const section = { ...parseHeading(file, node), node, lists: [], sections: [] };
      (open.at(-1) ?? root).sections.push(section);
      open.push(section);
    } else if (node.type === 'html') {
      problem(file, 'raw-html', `“${node.value}”`, node.position);
    } else if (open.length === 0 && isOfPreamble(node, preamble)) {
      preamble.push(node);
    } else if (open.length > 0 && node.type === 'list') {
      open.at(-1)?.lists.push(node);
    } else {
      misplaced(file, node, open.length > 0);
    }
  }
  return { preamble, sections: root.sections };
}

function isOfPreamble(node: RootContent, before: readonly PreambleBlock[]): node is PreambleBlock {
  return node.type === 'paragraph' || (node.type === 'list' && before.length > 0);
}

type Misplaced = Exclude<RootContent, Heading | FootnoteDefinition>;

function misplaced(file: VFile, node: Misplaced, underTopic: boolean): void {
  const position = positionOf(node);
  if (underTopic) {
    problem(file, 'text-outside-item', `a ${node.type}`, position);
  } else {
    const cure = 'Write each sentence before the first heading as a line of plain text.';
    problem(file, 'verbatim-markup', `a ${node.type}`, position, cure);
  }
}
