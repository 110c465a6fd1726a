import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Note } from '../meeting.ts';
import { passageAddress } from '../addresses.ts';
import { checkVisible } from '../../problems/invisible.ts';
import { markupName } from './verbatim.ts';
import { positionOf } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

const internalLink = /^(?:([^/#]+)\.md)?(?:#(.*))?$/;

/** Editorial notes by their identifiers, from the GFM footnote definitions of a file. */
export function parseNotes(
  file: VFile,
  meetingId: string,
  nodes: RootContent[],
): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const note = parseNote(file, meetingId, node);
    if (!note) continue;
    if (notes.has(note.id))
      problem(file, 'note-use', `[^${note.id}] is defined twice`, node.position);
    else notes.set(note.id, note);
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
  const content = paragraph.children.map((child) => resolve(file, meetingId, child));
  return { id: node.identifier, text, content, position: positionOf(node) };
}

/** The node with internal links turned into site addresses; other than text, emphasis, links is a problem. */
function resolve(file: VFile, meetingId: string, node: PhrasingContent): PhrasingContent {
  switch (node.type) {
    case 'text':
      return node;
    case 'emphasis':
      return { ...node, children: node.children.map((child) => resolve(file, meetingId, child)) };
    case 'link': {
      const internal = internalLink.exec(node.url);
      const url = internal ? passageAddress(internal[1] ?? meetingId, internal[2]) : node.url;
      const children = node.children.map((child) => resolve(file, meetingId, child));
      if (!internal && !/^https?:\/\//.test(node.url)) {
        problem(file, 'link-target', `“${node.url}”`, node.position);
      }
      return { ...node, url, children };
    }
    case 'html':
      problem(file, 'raw-html', `“${node.value}”`, node.position);
      return node;
    default:
      problem(
        file,
        'note-content',
        `${markupName[node.type as keyof typeof markupName]} in a note`,
        node.position,
      );
      return node;
  }
}
