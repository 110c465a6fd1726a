import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import type { Site } from '../../src/meeting/site.ts';
import { pagefindIndex, searchJson, searchRecords } from '../../src/publish/search-files.ts';
import { readSite } from '../../src/site/read-site.ts';
import { SearchClient } from '../../src/search/answer/search-client.ts';
import { siteDirectory } from '../commands/site-directory.ts';

/** The site of a content directory, and the client that searches it as in pages. */
export async function searchContent(
  content: string,
): Promise<{ site: Site; client: SearchClient }> {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content has problems');
  return { site, client: nodeClient(await writeSearch(site)) };
}

/** Writes the files of search of a site as a build does. Returns the directory they are in. */
export async function writeSearch(site: Site): Promise<string> {
  const index = await pagefindIndex(searchRecords(site));
  const files = Array.from(searchJson(site), ([name, text]) => [`search/${name}.json`, text]);
  const directory = siteDirectory(Object.fromEntries(files) as Record<string, string>);
  await index.writeFiles({ outputPath: join(directory, 'pagefind') });
  await close();
  return directory;
}

/** The client as it runs in pages, with the files of a directory; a file that stalls is never read. */
export function nodeClient(
  directory: string,
  options: { timeoutMs?: number; stalls?: (path: string) => boolean } = {},
): SearchClient {
  globalThis.fetch = async (address) => {
    const path = (address as string | URL).toString().replace(/\?.*$/, '');
    if (options.stalls?.(path)) return new Promise(() => undefined);
    return new Response(await readFile(path.startsWith('file:') ? fileURLToPath(path) : path));
  };
  return new SearchClient(directory, { noWorker: true, ...options });
}
