import { parse } from 'csv-parse/sync';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { allMeetings } from '../../src/exports/all-meetings.ts';
import type { Corpus } from '../../src/exports/corpus-schema.ts';
import { formats } from '../../src/exports/formats.ts';
import type { MeetingRecord } from '../../src/exports/record-schema.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import type { Site } from '../../src/meeting/site.ts';

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
    render: formats.json.render,
    read: (text) => readRecord(JSON.parse(text) as MeetingRecord),
  },
  {
    name: 'meetings.json',
    render: (site) => allMeetings(site),
    read: (text, { id }) => {
      const { meetings } = JSON.parse(text) as Corpus;
      const record = meetings.find((one) => one.id === id);
      if (!record) throw new Error(`No record ${id}`);
      return readRecord(record);
    },
  },
  { name: 'csv', render: formats.csv.render, read: readCsv },
  { name: 'txt', render: formats.txt.render, read: readText },
  { name: 'md', render: formats.md.render, read: readMarkdown },
];

function readRecord(record: MeetingRecord): Told {
  const topics = (within: MeetingRecord['topics']): MeetingRecord['topics'] =>
    within.flatMap((topic) => [topic, ...topics(topic.topics)]);
  const passages = [...record.preamble, ...topics(record.topics).flatMap(({ items }) => items)];
  const notes = passages.flatMap((passage) => passage.notes);
  return {
    passages: passages.map(({ id, text }) => ({ id, words: text })),
    addresses: [
      record.address,
      ...Object.values(record.files),
      ...topics(record.topics).map(({ address }) => address),
      ...passages.flatMap(({ address, inContext }) => [address, inContext]),
      ...notes.flatMap(({ links }) => links.map(({ address }) => address)),
    ],
    editorial: [
      record.editedBy,
      ...notes.map(({ text }) => text),
      ...topics(record.topics)
        .filter(({ heading }) => heading.editorial)
        .map(({ heading }) => heading.text),
    ],
  };
}

function readCsv(text: string): Told {
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const column = (name: string) => rows.map((row) => row[name] ?? '');
  return {
    passages: rows.map(({ id = '', text: words = '' }) => ({ id, words })),
    addresses: column('address'),
    editorial: [...column('editorialNotes'), ...column('editorialHeading'), ...column('editedBy')],
  };
}

function readText(text: string): Told {
  const lines = text.split('\n\n');
  const editorial = lines.flatMap((line) => /^\[(.*)\]\n?$/s.exec(line)?.[1] ?? []);
  return {
    passages: lines.flatMap((line) => {
      const [, number, words] = /^(P?[\d.]+) {2}(.*?)\n?$/s.exec(line) ?? [];
      return number === undefined ? [] : [{ number, words: words ?? '' }];
    }),
    addresses: editorial.filter((words) => /^https?:\S+$/.test(words)),
    editorial,
  };
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
