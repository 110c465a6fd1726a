import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import type { Site } from '../../src/meeting/site.ts';
import { pagefindIndex, searchJson, searchRecords } from '../../src/publish/search-files.ts';
import { SearchClient } from '../../src/search/answer/search-client.ts';

/** Writes the files of search of a site as a build does. Returns the directory they are in. */
export async function writeSearch(site: Site): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'search-'));
  const index = await pagefindIndex(searchRecords(site));
  await index.writeFiles({ outputPath: join(directory, 'pagefind') });
  await close();
  await mkdir(join(directory, 'search'));
  for (const [name, text] of searchJson(site)) {
    await writeFile(join(directory, 'search', `${name}.json`), text);
  }
  return directory;
}

/** The client as it runs in pages, with the files of a directory. */
export function nodeClient(directory: string): SearchClient {
  globalThis.fetch = async (address) => {
    const path = (address as string | URL).toString().replace(/\?.*$/, '');
    return new Response(await readFile(path.startsWith('file:') ? fileURLToPath(path) : path));
  };
  return new SearchClient(directory, { noWorker: true });
}
