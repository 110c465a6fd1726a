import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractLinks, extractText, getDocumentProxy } from 'unpdf';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serve } from '../serve.ts';
import { draw, drawingsOf } from '../../src/typeset/draw.ts';
import { buildInto, builtSite } from '../build-site.ts';
import { pagePaths } from '../page-paths.ts';
import { site } from '../published-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { writeFiles } from '../write-files.ts';
import { brokenLinks } from './broken-links.ts';
import { fileBytes } from './file-bytes.ts';
import { startAstro } from './start-astro.ts';

test('built twice, elsewhere on earth, into a path of odd characters, the bytes are the same', async () => {
  const first = await fileBytes(inject('siteDirectory'));
  const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
  const second = await fileBytes(await builtSite(elsewhere, `%41 #?'"é `));
  expect(differing(first, second)).toEqual([]);
  expect(Object.keys(second)).toContain('index.html');
});

const mounts = (...words: string[]) => spawnSync('unshare', ['-rm', ...words]);

test.runIf(mounts('true').status === 0)(
  'a read-only checkout builds elsewhere',
  async () => {
    const directory = siteDirectory({});
    // The cache of drawings is empty, as in a new checkout.
    const script = `mkdir -p node_modules/.cache && mount --bind . . && mount -o remount,bind,ro . && cd "$PWD" &&
    mount -t tmpfs -o ro tmpfs node_modules/.cache && mount -t tmpfs tmpfs .astro && ! touch written && unset VITEST NODE_ENV MODE DEV PROD SSR TEST BASE_URL && npx astro build --outDir "$0"`;
    const { stderr, status } = mounts('sh', '-c', script, directory);
    expect([status, String(stderr)]).toEqual([0, expect.any(String)]);
    expect(await pagePaths(directory)).toEqual(await pagePaths(inject('siteDirectory')));
  },
  300_000,
);

test('a directory that may not be made is named, without a stack trace', async () => {
  const { status, stdout, stderr } = await buildInto('/dev/null/none');
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('/dev/null/none');
  expect(stdout + stderr).not.toContain('Stack trace');
});

test('built over an earlier site, nothing of that is left', async () => {
  const directory = await builtSite();
  writeFiles(directory, {
    'index.html': 'older',
    'meetings/1999-01-01-gone/index.html': '<p data-verbatim>Words of a text that is gone.</p>',
    '_astro/older.js': '',
    '.git/HEAD': 'where it is published',
  });
  expect(await buildInto(directory)).toMatchObject({ status: 0 });
  const { '.git/HEAD': kept, ...site } = await fileBytes(directory);
  expect(kept).toBe('where it is published');
  expect(differing(await fileBytes(inject('siteDirectory')), site)).toEqual([]);
});

test('cached drawings equal those of a first build', async () => {
  const drawings = drawingsOf(site);
  expect(drawings.length).toBeGreaterThan(10);
  for (const drawing of drawings) {
    const built = await readFile(join(inject('siteDirectory'), drawing.address));
    expect([drawing.address, built.equals(await draw(drawing, siteDirectory({})))]).toEqual([
      drawing.address,
      true,
    ]);
  }
});

test('built for another origin, only addresses differ', async () => {
  const here = await fileBytes(inject('siteDirectory'));
  const there = await fileBytes(await builtSite({ SITE_URL: 'https://another.example' }));
  expect(differing(here, there)).toContain('index.html');
  for (const [name, bytes] of Object.entries(there)) {
    const isTypeset = name.endsWith('.pdf');
    if (isTypeset) here[name] = await typesetWords(here[name] ?? '');
    const text = isTypeset ? await typesetWords(bytes) : bytes;
    there[name] = text.replaceAll('https://another.example', site.origin);
  }
  expect(differing(here, there)).toEqual([]);
});

test('built for a sub-path, every page is served there and every link stays there', async () => {
  const directory = await builtSite({ BASE_PATH: '/docs' });
  expect(await brokenLinks(directory, { origin: site.origin, base: '/docs' })).toEqual([]);

  const { address, close } = await serve({ directory, base: '/docs' });
  onTestFinished(close);
  const paths = await pagePaths(directory);
  expect(paths).toEqual(await pagePaths(inject('siteDirectory')));
  for (const path of paths) {
    const { status, headers } = await fetch(address + path.slice(1));
    expect([path, status]).toEqual([path, 200]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('npm start serves a site at its sub-path, with its 404 page', async () => {
  const directory = await builtSite({ BASE_PATH: '/docs' });
  const { address } = await startAstro(['preview', '--outDir', directory], {
    BASE_PATH: '/docs',
  });
  const statuses = ['docs/', 'docs/meetings/', 'docs/none'].map(async (path) => {
    const answer = await fetch(address + path);
    return [path, answer.status, (await answer.text()).includes('<h1>')];
  });
  expect(await Promise.all(statuses)).toEqual([
    ['docs/', 200, true],
    ['docs/meetings/', 200, true],
    ['docs/none', 404, true],
  ]);
});

/**
 * Words and link targets of a PDF. It holds its addresses compressed, in glyphs of a font cut down to
 * them; a line may break elsewhere in a longer one.
 */
async function typesetWords(bytes: string): Promise<string> {
  const pdf = await getDocumentProxy(Uint8Array.from(Buffer.from(bytes, 'latin1')));
  const { text } = await extractText(pdf, { mergePages: true });
  const { links } = await extractLinks(pdf);
  return [text.replaceAll(/\s+/g, ''), ...links].join('\n');
}

/** Names of the files that only one of two sites has, or that are not the same in both. */
function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]).sort();
}
