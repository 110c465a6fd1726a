import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Field, indexKey, lineBreak, searchFormat } from '../search/index/index-key.ts';
import type { IndexRecord } from '../search/index/index-record.ts';
import { namedThings } from '../search/index/named-things.ts';
import { indexRecords, searchFiles } from '../search/index/search-files.ts';
import { memoizeByObject, sharedState } from '../meeting/memoize.ts';
import { href, type Site } from '../meeting/site.ts';

/** The records of a site's index. */
export const searchRecords = memoizeByObject(
  indexRecords,
  sharedState('search-records', () => new WeakMap()),
);

/** The files of search beside Pagefind's, as JSON by their name. */
export const searchJson = memoizeByObject((site: Site): Map<string, string> => {
  const records = searchRecords(site);
  const names = namedThings(site);
  const content = JSON.stringify([records, names]);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  const version = `${searchFormat}-${hash}`;
  const files = Object.entries(searchFiles(records, names, version));
  return new Map(files.map(([name, content]) => [name, JSON.stringify(content)]));
});

/**
 * Pagefind's index of records, in their order. The language is none that Pagefind knows: it must not
 * stem. What is shown of a record is in its address, after `:~:`, since Pagefind searches metadata.
 */
export async function pagefindIndex(records: readonly IndexRecord[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  // Pagefind takes them one after the other, as they are sent.
  const added = records.map(({ rows, stored, filters }) =>
    index.addCustomRecord({
      url: `${stored.address}:~:${JSON.stringify(stored)}`,
      content: (Object.keys(rows) as Field[]).map((field) => keysOf(rows[field], field)).join(' '),
      language: 'unknown',
      filters: Object.fromEntries(
        Object.entries(filters).map(([filter, values]) => [filter, Object.keys(values)]),
      ),
    }),
  );
  const leftOut = (await Promise.all(added)).flatMap((one) => one.errors);
  if (leftOut.length > 0) throw new Error(`Pagefind left out records: ${leftOut.join('; ')}`);
  return index;
}

/** The keys of the rows of a field; a break between two keeps phrases out of them. */
function keysOf(rows: readonly string[][], field: Field): string {
  const keys = rows.map((words) => words.map((word) => indexKey(word, field)).join(' '));
  return keys.join(` ${lineBreak} `);
}

/** Writes Pagefind’s files into a built site. */
export async function writeSearchIndex(site: Site, directory: string): Promise<void> {
  const index = await pagefindIndex(searchRecords(site));
  const { errors } = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
  await close();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
}

/** In dev, the file of Pagefind’s at a path, which has the base path. */
export async function searchFileAt(site: Site, path: string): Promise<Uint8Array | undefined> {
  const directory = href(site, '/pagefind/');
  if (!path.startsWith(directory)) return undefined;
  return (await filesInMemory(site)).get(path.slice(directory.length));
}

const filesInMemory = memoizeByObject(async (site: Site) => {
  const index = await pagefindIndex(searchRecords(site));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
});
