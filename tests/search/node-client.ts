import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Site } from '../../src/meeting/site.ts';
import { pagefindIndex, searchJson, searchRecords } from '../../src/publish/search-files.ts';

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
