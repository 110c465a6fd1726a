import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Note, Run } from '../meeting.ts';
import { passageAddress } from '../addresses.ts';
import { checkVisible } from '../../problems/invisible.ts';
import { nodeNames } from './verbatim.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

const internalLink = /^(?:([^/#]+)\.md)?(?:#(.*))?$/;

/** Editorial notes by their identifiers, from the GFM footnote definitions of a file. */
export function parseNotes(file: VFile, meetingId: string, nodes: RootContent[]) {
  const notes = new Map<string, Note>();
  for (const node of nodes) {
    const note = node.type === 'footnoteDefinition' ? parseNote(file, meetingId, node) : undefined;
    if (!note) continue;
    const { id, position } = note;
    if (notes.has(id)) problem(file, 'note-use', `[^${id}] is defined twice`, position);
    else notes.set(id, note);
  }
  return notes;
}

function parseNote(file: VFile, meetingId: string, node: FootnoteDefinition): Note | undefined {
  const [paragraph, ...otherBlocks] = node.children;
  if (paragraph?.type !== 'paragraph' || otherBlocks.length > 0) {
    problem(file, 'note-content', 'other blocks', node.position);
    return undefined;
  }
  const text = toString(paragraph);
  checkVisible(file, text, positionOf(node));
  visit(paragraph, (inner) => {
    const { type, position } = inner;
    if (type === 'link') {
      const internal = internalLink.exec(inner.url);
      if (internal) inner.url = passageAddress(internal[1] ?? meetingId, internal[2]);
      else if (!/^https?:\/\//.test(inner.url)) {
        problem(file, 'link-target', `“${inner.url}”`, position);
      }
    } else if (type === 'html') {
      problem(file, 'raw-html', `“${inner.value}”`, position);
    } else if (type !== 'paragraph' && type !== 'text' && type !== 'emphasis') {
      problem(file, 'note-content', `${nodeNames[type] ?? type} in a note`, position);
    }
  });
  const content = paragraph.children.flatMap((inner) => runsOf(inner));
  return { id: node.identifier, text, content, position: positionOf(node) };
}

/** A link is one run; it is emphasised if some of its words are. */
function runsOf(node: PhrasingContent, isEmphasised = false): Run[] {
  if (node.type === 'emphasis') return node.children.flatMap((inner) => runsOf(inner, true));
  // An escaped address has no position.
  const run = { text: toString(node), isEmphasised, position: node.position };
  if (node.type !== 'link') return [run];
  const hasEmphasis = node.children.some(({ type }) => type === 'emphasis');
  return [{ ...run, url: node.url, isEmphasised: isEmphasised || hasEmphasis }];
}
