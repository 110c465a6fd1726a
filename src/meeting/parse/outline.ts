import type { FootnoteDefinition, Heading, List, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';
import { joinWords } from '../words.ts';
import { type TopicHeading, parseHeading } from './heading.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { blockNames } from './verbatim.ts';

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

/**
 * Sorts the blocks of a file by the headings they stand under. A misplaced block is a problem; if its
 * words are in the source, it is taken as the sentence it should be, so that nothing else seems wrong.
 */
export function outline(file: VFile, blocks: readonly RootContent[], source: Source): Outline {
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
      if (paragraph && open.length === 0) preamble.push(paragraph);
      if (paragraph) open.at(-1)?.lists.push(listOf(paragraph));
    }
  }
  return { preamble, sections: root.sections };
}

function isOfPreamble(node: RootContent, before: readonly PreambleBlock[]): node is PreambleBlock {
  return node.type === 'paragraph' || (node.type === 'list' && before.length > 0);
}

/** “##Heading {#id}”, which Markdown takes for a paragraph, as the heading that it should be. */
function headingWithoutSpace(file: VFile, node: RootContent): Heading | undefined {
  const [firstChild] = node.type === 'paragraph' ? node.children : [];
  const [, marks = ''] = /^(#{2,6})[^\s#].*\{#[^{}]*\}$/.exec(toString(node)) ?? [];
  if (node.type !== 'paragraph' || firstChild?.type !== 'text' || marks === '') return undefined;
  problem(
    file,
    'heading-level',
    `“${toString(node)}”`,
    node.position,
    `Put a space after “${marks}”.`,
  );
  const text = { ...firstChild, value: firstChild.value.slice(marks.length) };
  const children = [text, ...node.children.slice(1)];
  return { type: 'heading', depth: marks.length as 2, children, position: positionOf(node) };
}

type Misplaced = Exclude<RootContent, Heading | FootnoteDefinition>;

/** Reports a block that must not be here. Returns a paragraph of its words if the source has them. */
function reportMisplaced(
  file: VFile,
  node: Misplaced,
  isUnderTopic: boolean,
  sourceWords: string,
): Paragraph | undefined {
  const position = positionOf(node);
  const written = node.type === 'code' ? node.value : toString(node);
  const words = joinWords(written).replace(/^\d+[.)](?=\S)/, '');
  const isOfficial = words !== '' && sourceWords.includes(words);
  const name = node.type === 'paragraph' ? undefined : blockNames[node.type];
  const finding = name ?? `“${joinWords(written)}”`;
  if (node.type === 'table' || node.type === 'thematicBreak') {
    const cure = node.type === 'table' ? cureOfTable : 'Remove it.';
    problem(file, 'verbatim-markup', finding, position, cure);
  } else if (!isUnderTopic) {
    const cure = 'Write each sentence before the first heading as a line of plain text.';
    problem(file, 'verbatim-markup', finding, position, cure);
  } else {
    const cure = !isOfficial
      ? cureOfRemark
      : words === joinWords(written)
        ? undefined
        : 'Put a space after the number: “1. ”.';
    problem(file, 'text-outside-item', finding, position, cure);
  }
  if (!isOfficial) return undefined;
  const [firstChild, ...otherChildren] = node.type === 'paragraph' ? node.children : [];
  const children: Paragraph['children'] =
    firstChild?.type === 'text'
      ? [{ ...firstChild, value: firstChild.value.replace(/^\d+[.)](?=\S)/, '') }, ...otherChildren]
      : [{ type: 'text', value: words }];
  return { type: 'paragraph', children, position };
}

const cureOfTable =
  'Tables of a source cannot be published: docs/adding-a-meeting.md says what else is not possible.';
const cureOfRemark =
  'A remark of yours is a note: put “[^name]” after the sentence and “[^name]: …” at the end of the file. Official text is copied from the source and begins with “1. ”.';

function listOf(paragraph: Paragraph): List {
  const position = positionOf(paragraph);
  return {
    type: 'list',
    children: [{ type: 'listItem', children: [paragraph], position }],
    position,
  };
}
