import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measure } from './measure.ts';

/** All that search can load beside its page: the index, and the vocabulary and catalog of the texts. */
export const indexBytes: Measure = async ({ directory }) => {
  let bytes = 0;
  for (const folder of ['pagefind', 'search']) {
    const entries = await readdir(join(directory, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.endsWith('.html')) continue;
      bytes += (await stat(join(entry.parentPath, entry.name))).size;
    }
  }
  return [{ what: 'search index, all files', value: bytes / 1e6, unit: 'MB' }];
};
