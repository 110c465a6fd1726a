import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { filesBelow } from '../../src/publish/built-pages.ts';
import { pagePaths } from '../page-paths.ts';
import type { BuiltCorpus, Measure } from './built-corpus.ts';

/** The most that builds may take: of many small meetings, and of many as large as real ones. */
const cpuAtMost = { 10: { 100: 8, 1000: 40 }, 24: { 100: 8, 1000: 45 } } as const;

/** What the build took, item pages and all text exports included, and what it wrote. */
export const buildFigures: Measure = async (corpus) => {
  const { count, size, followed, directory, usage } = corpus;
  const { wallSeconds, cpuSeconds, systemSeconds, peakBytes } = usage;
  const atMost: Record<number, number> = followed ? {} : cpuAtMost[size];
  const isLarge = count === 1000 && !followed;
  const pages = (await pagePaths(directory)).length;
  const written = await writtenBelow(directory);
  return [
    { what: 'build, wall', value: wallSeconds, unit: 's' },
    { what: 'build, CPU', value: cpuSeconds, unit: 's', atMost: atMost[count] },
    { what: 'build, CPU of the system', value: systemSeconds, unit: 's' },
    {
      what: 'build, CPU a meeting',
      value: (cpuSeconds * 1000) / count,
      unit: 'ms',
      atMost: isLarge && size === 10 ? 60 : undefined,
    },
    { what: 'build, CPU a page', value: (cpuSeconds * 1000) / pages, unit: 'ms' },
    {
      what: 'build, peak memory',
      value: peakBytes / 1e9,
      unit: 'GB',
      atMost: isLarge ? { 10: 1.2, 24: 0.9 }[size] : undefined,
    },
    { what: 'pages', value: pages, unit: '' },
    { what: 'files a meeting', value: written.length / count, unit: '' },
    {
      what: 'output',
      value: sum(written) / 1e6,
      unit: 'MB',
      atMost: isLarge && size === 24 ? 400 : undefined,
    },
    { what: 'output a meeting', value: sum(written) / 1e3 / count, unit: 'KB' },
    { what: 'search index, all files', value: (await indexBytes(corpus)) / 1e6, unit: 'MB' },
  ];
};

/** All that search can load beside its page: the index, and the vocabulary and catalog of the texts. */
async function indexBytes({ directory }: BuiltCorpus): Promise<number> {
  const folders = ['pagefind', 'search'].map((folder) => writtenBelow(join(directory, folder)));
  return sum((await Promise.all(folders)).flat().filter(({ name }) => !name.endsWith('.html')));
}

interface WrittenFile {
  name: string;
  bytes: number;
}

async function writtenBelow(directory: string): Promise<WrittenFile[]> {
  return Promise.all(
    filesBelow(directory).map(async (name) => ({
      name,
      bytes: (await stat(join(directory, name))).size,
    })),
  );
}

function sum(files: readonly WrittenFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/**
 * The page of the first summary, the heaviest meeting page and item page, what an item page has on
 * average, and home.
 */
export const pageBytes: Measure = async ({ directory }) => {
  const paths = await pagePaths(directory);
  const heaviest = (form: RegExp) =>
    heaviestFile(
      paths.filter((path) => form.test(path)).map((path) => join(directory, path, 'index.html')),
    );
  const first = await heaviest(/^\/meetings\/2024-05-02-hawaii\/$/);
  const meeting = await heaviest(/^\/meetings\/[^/]+\/$/);
  const item = await heaviest(itemPage);
  const items = paths.filter((path) => itemPage.test(path));
  const all = await Promise.all(
    items.map(async (path) => (await stat(join(directory, path, 'index.html'))).size),
  );
  const mean = all.reduce((sum, size) => sum + size, 0) / all.length;
  const home = await heaviest(/^\/$/);
  return [
    { what: 'first summary, brotli', value: first.brotli / 1e3, unit: 'KB', atMost: 8.192 },
    { what: 'heaviest meeting page, brotli', value: meeting.brotli / 1e3, unit: 'KB' },
    { what: 'heaviest item page, brotli', value: item.brotli / 1e3, unit: 'KB', atMost: 6 },
    { what: 'heaviest item page, raw', value: item.raw / 1e3, unit: 'KB', atMost: 12 },
    { what: 'item page, raw, mean', value: mean / 1e3, unit: 'KB', atMost: 12 },
    { what: 'home page, brotli', value: home.brotli / 1e3, unit: 'KB', atMost: 20 },
  ];
};

const itemPage = /^\/meetings\/[^/]+\/(?!since\/)[^/]+\/$/;

/** Best compression takes 20 ms a page: only the largest uncompressed ones are tried. */
async function heaviestFile(files: readonly string[]): Promise<{ raw: number; brotli: number }> {
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(file)).size })),
  );
  const largest = sizes.sort((one, other) => other.size - one.size).slice(0, 50);
  const compressed = await Promise.all(
    largest.map(async ({ file }) => (await promisify(brotliCompress)(await readFile(file))).length),
  );
  return { raw: largest[0]?.size ?? 0, brotli: Math.max(...compressed) };
}
