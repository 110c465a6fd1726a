import { parse } from 'csv-parse/sync';
import { toString } from 'mdast-util-to-string';
import { parseHTML } from 'linkedom';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { feed } from '../../src/exports/atom.ts';
import { allMeetings } from '../../src/exports/all-meetings.ts';
import { allMeetingsCsv, csv } from '../../src/exports/csv.ts';
import type { MeetingData, MeetingsData } from '../../src/exports/data-schema.ts';
import { formats } from '../../src/exports/formats.ts';
import { json } from '../../src/exports/json.ts';
import { markdown } from '../../src/exports/markdown.ts';
import { plainText } from '../../src/exports/plain-text.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import type { Site } from '../../src/meeting/site.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** What a reader who knows only an output can tell of a meeting. */
interface Told {
  /** Ids, or where the format shows none, numbers. */
  passages: { id?: string; number?: string; words: string }[];
  addresses: string[];
  /** Words marked as editorial in the way of the format. */
  editorial: string[];
}

export interface Output {
  name: string;
  render: (site: Site, meeting: Meeting) => string;
  read: (text: string, meeting: Meeting) => Told;
}

/** Every output that holds a meeting’s words, with an independent reader of it. */
export const outputs: Output[] = [
  {
    name: 'json',
    render: (site, meeting) => json.render(site, meeting, formats),
    read: (text) => readData(JSON.parse(text) as MeetingData),
  },
  {
    name: 'meetings.json',
    render: (site) => allMeetings.render(site),
    read: (text, { id }) => {
      const { meetings } = JSON.parse(text) as MeetingsData;
      const data = meetings.find((one) => one.id === id);
      if (!data) throw new Error(`No meeting ${id}`);
      return readData(data);
    },
  },
  { name: 'csv', render: csv.render, read: (text) => readCsv(text) },
  {
    name: 'meetings.csv',
    render: (site) => allMeetingsCsv.render(site),
    read: (text, { id }) => readCsv(text, id),
  },
  { name: 'txt', render: plainText.render, read: readText },
  { name: 'md', render: markdown.render, read: readMarkdown },
  { name: 'feed.xml', render: (site) => feed.render(site), read: readFeed },
];

function readData(data: MeetingData): Told {
  const topics = (within: MeetingData['topics']): MeetingData['topics'] =>
    within.flatMap((topic) => [topic, ...topics(topic.topics)]);
  const passages = [...data.preamble, ...topics(data.topics).flatMap(({ items }) => items)];
  const notes = passages.flatMap((passage) => passage.notes);
  return {
    passages: passages.map(({ id, text }) => ({ id, words: text })),
    addresses: [
      data.address,
      ...Object.values(data.files),
      ...topics(data.topics).map(({ address }) => address),
      ...passages.flatMap(({ address, inContext }) => [address, inContext]),
      ...notes.flatMap(({ links }) => links.map(({ address }) => address)),
    ],
    editorial: [
      data.editedBy,
      ...notes.map(({ text }) => text),
      ...topics(data.topics)
        .filter(({ heading }) => heading.editorial)
        .map(({ heading }) => heading.text),
    ],
  };
}

function readCsv(text: string, meeting?: string): Told {
  const all: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const rows = all.filter((row) => meeting === undefined || row['meeting'] === meeting);
  const column = (name: string) => rows.map((row) => row[name] ?? '');
  return {
    passages: rows.map(({ id = '', text: words = '' }) => ({ id, words })),
    addresses: column('address'),
    editorial: [...column('editorialNotes'), ...column('editorialHeading'), ...column('editedBy')],
  };
}

function readText(text: string): Told {
  const lines = text.split('\n\n');
  const editorial = lines.flatMap((line) => /^(?:\S+ )?\[(.*)\]\n?$/s.exec(line)?.[1] ?? []);
  return {
    passages: lines.flatMap((line) => {
      const [, number, id, words] = /^(P?[\d.]+) \[([a-z\d-]+)\] {2}(.*?)\n?$/s.exec(line) ?? [];
      return number === undefined ? [] : [{ number, id: id ?? '', words: words ?? '' }];
    }),
    addresses: editorial.filter((words) => /^https?:\S+$/.test(words)),
    editorial,
  };
}

/** The entry of a meeting, its content by a parser of HTML. */
function readFeed(text: string, { id }: Meeting): Told {
  const of = (parent: XmlElement, name: string) =>
    parent.children.filter((child) => child.name === name);
  const entry = of(readXml(text), 'entry').find((one) =>
    of(one, 'id')[0]?.text.endsWith(`/${id}/`),
  );
  const { document } = parseHTML(
    `<body>${entry ? (of(entry, 'content')[0]?.text ?? '') : ''}</body>`,
  );
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  return {
    passages: all('p > a + [data-verbatim]').map((words) => ({
      number: words.previousElementSibling?.textContent ?? '',
      words: words.textContent,
    })),
    addresses: all('a').map((link) => link.getAttribute('href') ?? ''),
    editorial: all('em, :is(h2, h3, h4)').map((one) =>
      Array.from(one.childNodes, (node) => (isOfficial(node) ? '' : node.textContent)).join(''),
    ),
  };
}

function isOfficial(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute('data-verbatim');
}

function readMarkdown(text: string): Told {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const told: Told = { passages: [], addresses: [], editorial: [] };
  visit(tree, (node, _index, parent) => {
    if (node.type === 'link') told.addresses.push(node.url);
    if (node.type === 'emphasis') told.editorial.push(toString(node).replace(/^[\d.]+ /, ''));
    if (node.type === 'footnoteDefinition') told.editorial.push(toString(node));
    if (node.type !== 'paragraph' || parent?.type !== 'root') return;
    const [number, ...words] = node.children;
    if (number?.type === 'link' && words.length > 0) {
      told.passages.push({ number: toString(number), words: toString(words).replace(/^ /, '') });
    }
  });
  return told;
}
