import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { pagePaths } from '../page-paths.ts';
import type { Measure } from './measure.ts';

/** The heaviest meeting page and the heaviest item page, as sent. */
export const pageBytes: Measure = async ({ directory }) => {
  const paths = await pagePaths(directory);
  const heaviest = async (form: RegExp) =>
    (await heaviestBytes(
      paths.filter((path) => form.test(path)).map((path) => join(directory, path, 'index.html')),
    )) / 1000;
  return [
    {
      what: 'heaviest meeting page, brotli',
      value: await heaviest(/^\/meetings\/[^/]+\/$/),
      unit: 'KB',
      atMost: 8,
    },
    {
      what: 'heaviest item page, brotli',
      value: await heaviest(/^\/meetings\/[^/]+\/[^/]+\/$/),
      unit: 'KB',
      atMost: 6,
    },
  ];
};

/** Best compression takes 20 ms a page: only the largest uncompressed ones are tried. */
async function heaviestBytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(file)).size })),
  );
  const largest = sizes.sort((one, other) => other.size - one.size).slice(0, 50);
  const compressed = await Promise.all(
    largest.map(async ({ file }) => (await promisify(brotliCompress)(await readFile(file))).length),
  );
  return Math.max(...compressed);
}
