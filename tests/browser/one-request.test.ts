import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test as base } from './reader.ts';

/** A request; `bytes` are those of the answer's body as brotli. */
interface Sent {
  origin: string;
  path: string;
  type: string;
  bytes: number;
}

/** `load` reloads a page with an empty cache and says what that asked for, the icon aside. */
const test = base.extend('load', ({ visit }) => {
  return async (path: string, options?: Parameters<typeof visit>[1]) => {
    const page = await visit('about:blank', options);
    const answers: Promise<Sent>[] = [];
    page.on('requestfinished', (request) => answers.push(sent(request)));
    page.on('requestfailed', (request) => answers.push(sent(request)));
    await page.goto(path, { waitUntil: 'networkidle' });
    const requests = (await Promise.all(answers)).filter((one) => one.path !== '/favicon.svg');
    return { page, requests };
  };
});

const meeting = '/meetings/2024-05-02-hawaii/';
const kilobyte = 1024;

test('reading a meeting takes one request of at most 8 KB', async ({ load }) => {
  const { requests } = await load(meeting, { javaScriptEnabled: false });
  expect(requests.map(({ path }) => path)).toEqual([meeting]);
  expect(requests[0]?.bytes).toBeLessThanOrEqual(8 * kilobyte);
});

test('reading a sentence takes its page and the style of all sentences, at most 8 KB, 6 of them without what is told about it', async ({
  load,
}) => {
  const { requests } = await load(`${meeting}realignment-1/`, { javaScriptEnabled: false });
  const paths = requests.map(({ path }) => path);
  expect(paths.sort()).toEqual([`${meeting}realignment-1/`, '/sentence.css']);
  const sum = requests.reduce((bytes, request) => bytes + request.bytes, 0);
  expect(sum).toBeLessThanOrEqual(8 * kilobyte);
  const file = join(inject('siteDirectory'), meeting, 'realignment-1/index.html');
  const page = await readFile(file, 'utf8');
  const bare = page.replaceAll(
    /<section class="(?:explained|followed) editorial"[^]*?<\/section>/g,
    '',
  );
  expect(page.length - bare.length).toBeGreaterThan(2000);
  const told = brotliCompressSync(page).length - brotliCompressSync(bare).length;
  expect(sum - told).toBeLessThanOrEqual(6 * kilobyte);
});

test.for([meeting, `${meeting}dicas-1/`, '/'])(
  'scripts add to %s at most one deferred request of at most 4 KB',
  async (path, { load }) => {
    const { requests, page } = await load(path);
    const [document, ...others] = requests.filter(({ type }) => type !== 'stylesheet');
    expect(document?.path).toBe(path);
    expect(others.length).toBeLessThanOrEqual(1);
    for (const { type, bytes } of others) {
      expect(type).toBe('script');
      expect(bytes).toBeLessThanOrEqual(4 * kilobyte);
    }
    // A module script is deferred; structured data is no script.
    const scripts = page.locator('script:not([type="application/ld+json"])');
    expect(await scripts.count()).toBe(others.length);
    for (const script of await scripts.all()) {
      expect(await script.getAttribute('type')).toBe('module');
    }
  },
);

test('the program of search has at most 24 KB: nothing that only a build needs is in it', async ({
  load,
}) => {
  const { requests } = await load('/search/');
  const scripts = requests.filter(({ type }) => type === 'script');
  expect(scripts.map(({ path }) => path)).toEqual([expect.stringMatching(/search-page/)]);
  expect(scripts[0]?.bytes).toBeLessThanOrEqual(24 * kilobyte);
});

test('nothing is asked of anybody else, no cookie is set and nothing is stored', async ({
  load,
}) => {
  for (const path of ['/', meeting]) {
    const { requests, page } = await load(path);
    expect(new Set(requests.map(({ origin }) => origin))).toEqual(
      new Set([new URL(inject('siteAddress')).origin]),
    );
    expect(await page.context().cookies()).toEqual([]);
    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  }
});

async function sent(request: Request): Promise<Sent> {
  const { origin, pathname } = new URL(request.url());
  const body = await (await request.response())?.body();
  return {
    origin,
    path: pathname,
    type: request.resourceType(),
    bytes: body ? brotliCompressSync(body).length : 0,
  };
}
