import { rm } from 'node:fs/promises';
import { extractText } from 'unpdf';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serve } from '../../src/publish/static-server.ts';
import { readSite } from '../../src/publish/read-site.ts';
import { builtSite } from '../built-site.ts';
import { pagePaths } from '../page-paths.ts';
import type { Settings } from '../run-astro.ts';
import { brokenLinks } from './broken-links.ts';
import { fileBytes } from './file-bytes.ts';

const origin = (await readSite('content')).site?.origin ?? '';

test('the same checkout built twice gives the same bytes', async () => {
  const first = await fileBytes(inject('siteDirectory'));
  const second = await fileBytes(await build());
  expect(differing(first, second)).toEqual([]);
  expect(Object.keys(second)).toContain('index.html');
});

test('built for another origin, only addresses differ', async () => {
  const here = await withPdfsAsText(await fileBytes(inject('siteDirectory')));
  const other = await fileBytes(await build({ SITE_URL: 'https://another.example' }));
  const there = await withPdfsAsText(other);
  expect(differing(here, there)).toContain('index.html');
  for (const [name, bytes] of Object.entries(there)) {
    there[name] = bytes.replaceAll('https://another.example', origin);
  }
  expect(differing(here, there)).toEqual([]);
});

test('built for a sub-path, every page is served there and every link stays there', async () => {
  const directory = await build({ BASE_PATH: '/docs' });
  expect(await brokenLinks(directory, { origin, base: '/docs' })).toEqual([]);

  const { address, close } = await serve(directory, { port: 0, base: '/docs' });
  onTestFinished(close);
  const paths = await pagePaths(directory);
  expect(paths).toEqual(await pagePaths(inject('siteDirectory')));
  for (const path of paths) {
    const { status, headers } = await fetch(address + path.slice(1));
    expect([path, status]).toEqual([path, 200]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

async function build(settings?: Settings): Promise<string> {
  const directory = await builtSite(settings);
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Files with every PDF, whose bytes are compressed, as its text without white space. */
async function withPdfsAsText(files: Record<string, string>): Promise<Record<string, string>> {
  const texts = Object.entries(files).map(async ([name, bytes]) => {
    if (!name.endsWith('.pdf')) return [name, bytes] as const;
    const { text } = await extractText(new Uint8Array(Buffer.from(bytes, 'latin1')), {
      mergePages: true,
    });
    return [name, text.replace(/\s+/g, '')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** Names of the files that only one of two sites has, or that are not the same in both. */
function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]).sort();
}
