import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What one hit can be, as read from a meeting file by the eye: no code of the site is used. */
export interface SearchDocument {
  /** Address without the site's base path. */
  address: string;
  /** Official lines, and headings above them, as lists of words in small letters. */
  lines: string[][];
  headings: string[][];
  /** `4.1`, `p1`; empty for a frame. */
  number: string;
  /** The sentence as printed; empty for a frame. */
  printed: string;
  /** Who met. */
  people: string[];
  /** Days of the meeting, with a frame: `2024-05-02`. */
  days: string[];
  /** The first words of the next sentence follow in the same paragraph. */
  next?: SearchDocument;
  /** Pairs of words printed with a hyphen: `co-development`. */
  hyphenated: string[];
}

/** Every passage and frame of the meetings of a generated corpus. */
export async function searchDocuments(content: string): Promise<SearchDocument[]> {
  const names = await readdir(join(content, 'meetings'));
  const files = names.map(async (name) =>
    documentsOf(name.replace('.md', ''), await readFile(join(content, 'meetings', name), 'utf8')),
  );
  return (await Promise.all(files)).flat();
}

function documentsOf(meeting: string, file: string): SearchDocument[] {
  const [, frontMatter = '', text = ''] = file.split(/^---$/m);
  const frame = [
    ...frontMatter.matchAll(/^ {2}- (?:title|published|publisher|furniture): (.*)$/gm),
  ];
  const address = `/meetings/${meeting}/`;
  const days = [...frontMatter.matchAll(/^(?:held|published): (\S+)$/gm)].map(
    ([, day = '']) => day,
  );
  const listed = /^people:\n((?: {2}- .*\n)*)/m.exec(frontMatter)?.[1] ?? '';
  const people = Array.from(listed.matchAll(/^ {2}- (.*)$/gm), ([, person = '']) => person);
  const documents = [
    made(
      address,
      frame.map(([, words = '']) => words),
      { days, people },
    ),
  ];
  let id = 'preamble';
  let heading: string | undefined;
  let [topic, ordinal] = [0, 0];
  let before: SearchDocument | undefined;
  for (const line of text.split('\n')) {
    const [, words, name] = /^##+ (.*) \{#([^ }]+).*\}$/.exec(line) ?? [];
    if (words && name) {
      [id, heading, ordinal] = [name, words, 0];
      topic++;
      before = undefined;
    } else if (line.trim() === '' || line.startsWith('[^')) {
      before = undefined;
    } else {
      const sentence = line.replace(/^\d+\. /, '').replace(/\[\^.*?\]/g, '');
      const number = heading === undefined ? `p${++ordinal}` : `${topic}.${++ordinal}`;
      const document = made(`${address}#${id}-${ordinal}`, [sentence], {
        ...{ heading, number, people },
        printed: sentence,
      });
      if (before) before.next = document;
      before = document;
      documents.push(document);
    }
  }
  return documents;
}

function made(
  address: string,
  lines: string[],
  {
    heading,
    number = '',
    printed = '',
    people,
    days = [],
  }: {
    heading?: string | undefined;
    number?: string;
    printed?: string;
    people: string[];
    days?: string[];
  },
): SearchDocument {
  const headings = heading === undefined ? [] : [heading];
  return {
    address,
    lines: lines.map(plainWords),
    headings: headings.map(plainWords),
    number,
    printed,
    people,
    days,
    hyphenated: [...lines, ...headings].flatMap((line) =>
      [...line.toLowerCase().matchAll(/(?<=([a-z0-9]+)-)([a-z0-9]+)/g)].map(
        ([, one = '', other = '']) => `${one}-${other}`,
      ),
    ),
  };
}

/** Words in small letters; U.S. is one, and so are 2+2, 1,000 and 4.5. */
export function plainWords(text: string): string[] {
  const withoutInitials = text
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/(?<=\b\d{1,3}),(?=\d{3}\b)/g, '');
  return withoutInitials.match(/\d+(?:\+\d+)+|\d+(?:\.\d+)+|[a-z0-9]+/g) ?? [];
}

/** Of every word in the lines of documents, how many of these have it. */
export function holdersOfWords(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lines } of documents) {
    for (const word of new Set(lines.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
