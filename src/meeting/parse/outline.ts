import type { Heading, List, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';
import { joinWords } from '../words.ts';
import { type TopicHeading, parseHeading } from './heading.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { nodeNames } from './verbatim.ts';

/** Sentences; items of a topic; or the points that the sentence before them introduces. */
export type TextBlock = Paragraph | List;

/** A heading with the lists right below it and the sections inside it. */
export interface Section extends TopicHeading {
  node: Heading;
  blocks: TextBlock[];
  sections: Section[];
}

/**
 * Sorts the blocks of a file by the headings they are under. A misplaced block is a problem; if its
 * words are in the source, it is taken as the sentence it should be, so that nothing else seems wrong.
 */
export function outline(file: VFile, blocks: readonly RootContent[], source: Source) {
  const root: Pick<Section, 'blocks' | 'sections'> = { blocks: [], sections: [] };
  const open: Section[] = [];
  for (const block of blocks) {
    if (block.type === 'yaml' || block.type === 'footnoteDefinition') continue;
    const node = headingWithoutSpace(file, block) ?? block;
    const { blocks: blocksHere } = open.at(-1) ?? root;
    const isUnderTopic = open.length > 0;
    if (node.type === 'heading') {
      const level = node.depth - 2;
      if (level < 0 || level > open.length) {
        problem(file, 'heading-level', '#'.repeat(node.depth), node.position);
      }
      open.length = Math.max(0, Math.min(level, open.length));
      const section = { ...parseHeading(file, node), node, blocks: [], sections: [] };
      (open.at(-1) ?? root).sections.push(section);
      open.push(section);
    } else if (node.type === 'html') {
      problem(file, 'raw-html', `“${node.value}”`, node.position);
    } else if (
      (node.type === 'paragraph' && !isUnderTopic) ||
      (node.type === 'list' && (isUnderTopic || blocksHere.length > 0))
    ) {
      blocksHere.push(node);
    } else {
      blocksHere.push(...reportMisplaced(file, node, isUnderTopic, source));
    }
  }
  return root;
}

/** “##Heading {#id}”, which Markdown takes for a paragraph, as the heading that it should be. */
function headingWithoutSpace(file: VFile, node: RootContent): Heading | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [firstChild] = node.children;
  const [, marks = ''] = /^(#{2,6})[^\s#].*\{#[^{}]*\}$/.exec(toString(node)) ?? [];
  if (firstChild?.type !== 'text' || marks === '') return undefined;
  const cure = `Put a space after “${marks}”.`;
  problem(file, 'heading-level', `“${toString(node)}”`, node.position, cure);
  firstChild.value = firstChild.value.slice(marks.length);
  return { ...node, type: 'heading', depth: marks.length as 2 };
}

/** “1.Words”, which Markdown takes for a paragraph. */
const attachedNumber = /^\d+[.)](?=\S)/;

/** Reports a block that must not be here. Returns what its words should be if the source has them. */
function reportMisplaced(
  file: VFile,
  node: RootContent,
  isUnderTopic: boolean,
  source: Source,
): TextBlock[] {
  const position = positionOf(node);
  const written = joinWords(toString(node));
  const text = written.replace(attachedNumber, '');
  const isOfficial = text !== '' && joinWords(source.text).includes(text);
  const cureOfBlock = cures[node.type];
  const rule = cureOfBlock || !isUnderTopic ? 'verbatim-markup' : 'text-outside-item';
  const name = node.type === 'paragraph' ? undefined : nodeNames[node.type];
  const cureOfItem = text === written ? undefined : 'Put a space after the number: “1. ”.';
  const cureOfText = isUnderTopic ? (isOfficial ? cureOfItem : cureOfRemark) : cureOfPreamble;
  problem(file, rule, name ?? `“${written}”`, position, cureOfBlock ?? cureOfText);
  if (!isOfficial) return [];
  const children =
    node.type === 'paragraph' ? node.children : [{ type: 'text' as const, value: text }];
  const [firstChild] = children;
  if (firstChild?.type === 'text') firstChild.value = firstChild.value.replace(attachedNumber, '');
  const paragraph: Paragraph = { type: 'paragraph', children, position };
  const item = { type: 'listItem' as const, children: [paragraph], position };
  return [isUnderTopic ? { type: 'list', children: [item], position } : paragraph];
}

const cures: Partial<Record<RootContent['type'], string>> = {
  table:
    'Tables of a source cannot be published: docs/adding-a-meeting.md says what else is not possible.',
  thematicBreak: 'Remove it.',
};
const cureOfPreamble = 'Write each sentence before the first heading as a line of plain text.';
const cureOfRemark =
  'A remark of yours is a note: put “[^name]” after the sentence and “[^name]: …” at the end of the file. Official text is copied from the source and begins with “1. ”.';
