import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Measure } from './figure.ts';

/** What the build took, and what it wrote. The promises are for 200 meetings of 24 sentences. */
export const buildFigures: Measure = ({ count, directory, usage }) => {
  const [maxSeconds, maxGB] = count === 200 ? [25, 1.2] : [];
  const files = globSync('**', { cwd: directory, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return [
    { what: 'build, CPU', value: usage.cpuSeconds, unit: 's', max: maxSeconds },
    { what: 'build, peak memory', value: usage.peakBytes / 1e9, unit: 'GB', max: maxGB },
    { what: 'output', value: bytes / 1e6, unit: 'MB' },
    { what: 'files', value: sizes.length, unit: '' },
  ];
};

/** Bytes of the pages that are read most, as one request gets them. */
export const pageFigures: Measure = ({ directory }) => {
  const brotliKB = (path: string) =>
    brotliCompressSync(readFileSync(join(directory, path))).length / 1000;
  const sentences = globSync('meetings/*/*/index.html', { cwd: directory })
    .filter((path) => !/[/\\](cite|since|sources)[/\\]/.test(path))
    .map((path) => ({ path, size: statSync(join(directory, path)).size }))
    .sort((small, large) => large.size - small.size);
  const [largest] = sentences;
  const summary = 'meetings/2024-05-02-hawaii/index.html';
  return [
    { what: 'first summary, brotli', value: brotliKB(summary), unit: 'KB', max: 8.2 },
    { what: 'home, brotli', value: brotliKB('index.html'), unit: 'KB', max: 20 },
    {
      what: 'largest page of a sentence, brotli',
      value: largest ? brotliKB(largest.path) : 0,
      unit: 'KB',
      max: 6,
    },
    {
      what: 'largest page of a sentence, raw',
      value: (largest?.size ?? 0) / 1000,
      unit: 'KB',
      max: 12,
    },
  ];
};
