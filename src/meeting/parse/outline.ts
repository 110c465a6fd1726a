import type { FootnoteDefinition, Heading, List, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';
import { joinWords } from '../words.ts';
import { type TopicHeading, parseHeading } from './heading.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { nodeNames } from './verbatim.ts';

/** Sentences, or the points that the sentence before them introduces. */
export type PreambleBlock = Paragraph | List;

/** A heading with the lists right below it and the sections inside it. */
export interface Section extends TopicHeading {
  node: Heading;
  lists: List[];
  sections: Section[];
}

/**
 * Sorts the blocks of a file by the headings they are under. A misplaced block is a problem; if its
 * words are in the source, it is taken as the sentence it should be, so that nothing else seems wrong.
 */
export function outline(file: VFile, blocks: readonly RootContent[], source: Source) {
  const preamble: PreambleBlock[] = [];
  const root: { sections: Section[] } = { sections: [] };
  const open: Section[] = [];
  const sourceWords = joinWords(source.text);
  for (const block of blocks) {
    if (block.type === 'yaml' || block.type === 'footnoteDefinition') continue;
    const node = headingWithoutSpace(file, block) ?? block;
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
      const paragraph = reportMisplaced(file, node, open.length > 0, sourceWords);
      const { position } = node;
      if (!paragraph) continue;
      if (open.length === 0) preamble.push(paragraph);
      const item = { type: 'listItem' as const, children: [paragraph], position };
      open.at(-1)?.lists.push({ type: 'list', children: [item], position });
    }
  }
  return { preamble, sections: root.sections };
}

function isOfPreamble(node: RootContent, before: readonly PreambleBlock[]): node is PreambleBlock {
  return node.type === 'paragraph' || (node.type === 'list' && before.length > 0);
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

type Misplaced = Exclude<RootContent, Heading | FootnoteDefinition>;

/** “1.Words”, which Markdown takes for a paragraph. */
const attachedNumber = /^\d+[.)](?=\S)/;

/** Reports a block that must not be here. Returns a paragraph of its words if the source has them. */
function reportMisplaced(
  file: VFile,
  node: Misplaced,
  isUnderTopic: boolean,
  sourceWords: string,
): Paragraph | undefined {
  const position = positionOf(node);
  const written = joinWords(toString(node));
  const text = written.replace(attachedNumber, '');
  const isOfficial = text !== '' && sourceWords.includes(text);
  const cureOfBlock = cures[node.type];
  const rule = cureOfBlock || !isUnderTopic ? 'verbatim-markup' : 'text-outside-item';
  const name = node.type === 'paragraph' ? undefined : nodeNames[node.type];
  const cureOfItem = text === written ? undefined : 'Put a space after the number: “1. ”.';
  const cureOfText = isUnderTopic ? (isOfficial ? cureOfItem : cureOfRemark) : cureOfPreamble;
  problem(file, rule, name ?? `“${written}”`, position, cureOfBlock ?? cureOfText);
  if (!isOfficial) return undefined;
  const children =
    node.type === 'paragraph' ? node.children : [{ type: 'text' as const, value: text }];
  const [firstChild] = children;
  if (firstChild?.type === 'text') firstChild.value = firstChild.value.replace(attachedNumber, '');
  return { type: 'paragraph', children, position };
}

const cures: Partial<Record<RootContent['type'], string>> = {
  table:
    'Tables of a source cannot be published: docs/adding-a-meeting.md says what else is not possible.',
  thematicBreak: 'Remove it.',
};
const cureOfPreamble = 'Write each sentence before the first heading as a line of plain text.';
const cureOfRemark =
  'A remark of yours is a note: put “[^name]” after the sentence and “[^name]: …” at the end of the file. Official text is copied from the source and begins with “1. ”.';
