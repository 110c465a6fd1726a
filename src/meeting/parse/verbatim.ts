import type { FootnoteReference, Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { problem } from '../../problems/problem.ts';

/** Plain words of one block, and the markers of editorial notes in it. */
export type Verbatim = ReturnType<typeof verbatim>;

/** Takes official words out of Markdown; whatever is not plain text or a note is a problem. */
export function verbatim(file: VFile, nodes: readonly PhrasingContent[]) {
  /** Line breaks of the file are kept; nothing else is changed. */
  let text = '';
  /** Each marker with the number of characters of `text` before it. */
  const markers: { reference: FootnoteReference; offset: number }[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      const [marker] = undefinedMarker.exec(written(file, node)) ?? [];
      text += marker === undefined ? node.value : node.value.replace(marker, '');
      if (marker !== undefined) {
        const cure = `Write “${marker}: …” at the end of the file, or correct the marker.`;
        problem(file, 'note-use', `${marker} has no definition`, node.position, cure);
      }
    } else if (node.type === 'break') {
      text += '\n';
    } else if (node.type === 'footnoteReference') {
      markers.push({ reference: node, offset: text.length });
    } else if (node.type === 'html') {
      problem(file, 'raw-html', `“${node.value}”`, node.position);
    } else {
      text += toString(node);
      if (!isAddress(file, node)) {
        problem(file, 'verbatim-markup', nodeNames[node.type] ?? node.type, node.position);
      }
    }
  }
  return { text, markers };
}

const undefinedMarker = /(?<!\\)\[\^[^\]\s]+\]/;

/** GFM makes links of bare addresses, escaped ones too, which then have no position. */
function isAddress(file: VFile, node: PhrasingContent): boolean {
  return node.type === 'link' && [toString(node), ''].includes(written(file, node));
}

/** A node as the file has it. */
function written(file: VFile, { position }: PhrasingContent): string {
  return String(file).slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** What people call markup and blocks of Markdown. */
export const nodeNames: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'a quotation (“>”)',
  break: 'a line break',
  definition: 'the address of a link',
  delete: 'strikethrough',
  emphasis: 'emphasis',
  footnoteReference: 'a note',
  heading: 'a heading',
  html: 'a tag',
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'code',
  link: 'a link',
  linkReference: 'a link',
  list: 'a list',
  paragraph: 'a second paragraph',
  strong: 'strong emphasis',
  table: 'a table',
  thematicBreak: 'a rule (“---”)',
};
