import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What one hit can be, as read from a meeting file by the eye: no code of the site is used. */
export interface SearchDocument {
  /** Address without the site's base path. */
  address: string;
  /** Official lines, and headings above them, as lists of words in small letters. */
  lines: string[][];
  headings: string[][];
  /** Pairs of words printed with a hyphen, written without it, with the two words. */
  hyphenated: Map<string, [string, string]>;
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
  const documents = [
    made(
      address,
      frame.map(([, words = '']) => words),
      [],
    ),
  ];
  let id = 'preamble';
  let heading: string[] = [];
  let ordinal = 0;
  for (const line of text.split('\n')) {
    const [, words, topic] = /^##+ (.*) \{#([^ }]+).*\}$/.exec(line) ?? [];
    if (words && topic) {
      [id, heading, ordinal] = [topic, [words], 0];
    } else if (line.trim() !== '' && !line.startsWith('[^')) {
      const sentence = line.replace(/^\d+\. /, '').replace(/\[\^.*?\]/g, '');
      documents.push(made(`${address}#${id}-${++ordinal}`, [sentence], heading));
    }
  }
  return documents;
}

function made(address: string, lines: string[], headings: string[]): SearchDocument {
  const hyphenated = lines.flatMap((line) =>
    [...line.toLowerCase().matchAll(/(?<=([a-z]+)-)([a-z]+)/g)].map(
      ([, one = '', other = '']) => [one + other, [one, other]] as const,
    ),
  );
  return {
    address,
    lines: lines.map(plainWords),
    headings: headings.map(plainWords),
    hyphenated: new Map(hyphenated as [string, [string, string]][]),
  };
}

/** Words in small letters; U.S. is one, and so is 2+2. */
export function plainWords(text: string): string[] {
  const withoutInitials = text
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `);
  return withoutInitials.match(/\d+(?:\+\d+)+|[a-z0-9]+/g) ?? [];
}
