import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPermalinks } from '../src/permalinks/permalinks-file.ts';
import { recordNew } from '../src/permalinks/record-new.ts';
import { readSite } from '../src/site/read-site.ts';
import { writeFiles } from './write-files.ts';

/** Content (path → text) with the permalinks that record every id in it, as of a day. */
export async function withPermalinks(
  files: Readonly<Record<string, string>>,
  day = '2024-06-01',
): Promise<Record<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    writeFiles(directory, { ...files, 'permalinks.json': '{}' });
    const { site } = await readSite(directory);
    const permalinks = recordNew({}, site?.meetings ?? [], day, site);
    return { ...files, 'permalinks.json': formatPermalinks(permalinks) };
  } finally {
    await rm(directory, { recursive: true });
  }
}
