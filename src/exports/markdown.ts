import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import type { Meeting, Passage, Run, Topic } from '../meeting/meeting.ts';
import { mapText, passagesOf } from '../meeting/passages.ts';
import { absoluteLink, absoluteUrl, type Site } from '../meeting/site.ts';
import type { MeetingFormat } from './format.ts';
import { byteOrderMark, titleLines } from './plain-text.ts';

/** The text in Markdown: a paragraph a passage, editorial headings in italics, notes as footnotes. */
export const markdown = {
  name: 'Markdown',
  extension: 'md',
  purpose: 'Text with numbers and links, for notes and wikis',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  holds: 'sentences',
  example: (address) => `curl -s ${address} | pandoc -f gfm -o summary.docx`,
  render: text,
} satisfies MeetingFormat;

const legend = 'Italics, numbers and footnotes are editorial.';
const writer = unified().use(remarkGfm).use(remarkStringify).freeze();

function text(site: Site, meeting: Meeting): string {
  const { id } = meeting;
  const [title, ...publication] = titleLines(meeting);
  const address = absoluteUrl(site, meetingAddress(id));
  const line = (passage: Passage): Paragraph =>
    paragraph(
      link(absoluteUrl(site, passagePageAddress(id, passage.id)), passage.number),
      words(` ${passage.text}`),
      ...passage.notes.map(({ id }) => ({
        ...{ type: 'footnoteReference' as const, identifier: id, label: id },
      })),
    );
  const children: RootContent[] = [
    heading(1, words(title)),
    ...publication.map((line) => paragraph(words(line))),
    paragraph(editorial(`${editedBy(site, meeting)} ${legend}`)),
    paragraph(link(address, address)),
    ...mapText<RootContent>(meeting, line, (topic, depth) =>
      heading(depth + 1, ...headingOf(topic)),
    ),
    ...passagesOf(meeting).flatMap(({ passage }) =>
      passage.notes.map(({ id, content }) => ({
        ...{ type: 'footnoteDefinition' as const, identifier: id, label: id },
        children: [paragraph(...content.map((run) => styled(site, run)))],
      })),
    ),
  ];
  return byteOrderMark + writer.stringify({ type: 'root', children });
}

function headingOf({ number, officialNumber, heading, official }: Topic): PhrasingContent[] {
  if (official) return [words(heading)];
  return officialNumber === undefined
    ? [editorial(`${number} ${heading}`)]
    : [words(`${officialNumber} `), editorial(heading)];
}

function heading(depth: number, ...children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth: Math.min(depth, 6) as 1, children };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function editorial(value: string): PhrasingContent {
  const children = value
    .split(/(https?:\/\/[^\s;]*[^\s;.,])/)
    .map((part, index) => (index % 2 === 1 ? link(part, part) : words(part)));
  return { type: 'emphasis', children };
}

function styled(site: Site, { text, isEmphasised, url }: Run): PhrasingContent {
  const node = url === undefined ? words(text) : link(absoluteLink(site, url), text);
  return isEmphasised ? { type: 'emphasis', children: [node] } : node;
}

function link(url: string, value: string): PhrasingContent {
  return { type: 'link', url, children: [words(value)] };
}

function words(value: string): PhrasingContent {
  return { type: 'text', value };
}
