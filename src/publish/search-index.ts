import { join } from 'node:path';
import { close } from 'pagefind';
import { memoizeAcrossCopies } from '../meeting/memoize.ts';
import { href, type Site } from '../meeting/site.ts';
import { pagefindIndex, searchRecords } from './search-files.ts';

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

const filesInMemory = memoizeAcrossCopies('pagefind-files', async (site: Site) => {
  const index = await pagefindIndex(searchRecords(site));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
});
