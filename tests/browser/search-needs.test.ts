import type { Page, Request } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from './reader.ts';
import { ask, shown } from './search-page.ts';

/** Every response of a page and its workers, headers included, in bytes. */
async function wireBytes(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOf(request: Request): Promise<number> {
  const sizes = await request.sizes();
  const response = await request.response();
  // A worker’s script is said to have no size: its packed length then is what the server states.
  const body = sizes.responseBodySize || Number(await response?.headerValue('content-length'));
  return body + sizes.responseHeadersSize;
}

function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

test('nothing of search is loaded before the reader asks something', async ({ visit }) => {
  const page = await visit('/about/');
  const requests = requestsOf(page);
  await page.goto('/search/');
  await page.locator('#site-search').focus();
  await page.waitForTimeout(300);
  expect(
    requests.map((request) => request.url()).filter((url) => /pagefind|worker|\.json/.test(url)),
  ).toEqual([]);
});

test('the first query costs at most 110 KB in all', async ({ visit }) => {
  const page = await visit('/about/');
  const requests = requestsOf(page);
  await page.goto('/search/?q=DICAS');
  await page.locator('.hits > li').waitFor();
  const bytes = await wireBytes(requests);
  console.log(`First query for DICAS: ${requests.length} requests, ${bytes} bytes with headers`);
  expect(requests.length).toBeGreaterThan(8);
  expect(bytes).toBeLessThanOrEqual(110_000);
});

test.for([
  ['WebAssembly is blocked', '**/wasm.*'],
  ['the index is missing', '**/pagefind.js'],
  ['the worker is missing', '**/search-worker*'],
  ['the vocabulary is missing', '**/vocabulary.*'],
] as const)(
  'where %s, search says so and answers from the index of terms',
  async ([, file], { browser }) => {
    // Not `visit`: a browser writes what it could not load to the console.
    const page = await browser.newPage({ baseURL: inject('siteAddress') });
    await page.route(file, (route) => route.abort());
    await page.goto('/search/?q=Futenma%20Taiwan');
    await page.getByText('The search cannot run in this browser or at this moment').waitFor();
    expect((await shown(page)).notes[1]).toBe('The index has no entry for “taiwan”.');
    expect(await page.locator('.hits > li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Futenma\s+7\.1$/),
    ]);
    expect(await page.locator('.hits a').getAttribute('href')).toBe(
      '/meetings/2024-05-02-hawaii/#realignment-1',
    );
    await page.close();
  },
);

test('without scripts the page is an index of terms', async ({ visit }) => {
  const page = await visit('/search/?q=Futenma', { javaScriptEnabled: false });
  const entry = (term: string) =>
    page.locator('.terms li').filter({ has: page.getByText(term, { exact: true }) });
  expect(await entry('Henoko').getByRole('link').getAttribute('href')).toBe(
    '/meetings/2024-05-02-hawaii/#realignment-1',
  );
  expect(await entry('cooperation').getByRole('link').allTextContents()).toEqual([
    '2.2',
    '4.1',
    '7.2',
  ]);
  expect(await entry('command and control').getByRole('link').count()).toBe(1);
  expect(await entry('C2').innerText()).toMatch(/^C2\s+see command and control$/);
  expect(await entry('普天間').innerText()).toMatch(/see Futenma$/);
  expect(await entry('the').count()).toBe(0);
  expect(await page.content()).toContain('Searching needs scripts');
});

test('the status line announces the count alone', async ({ visit }) => {
  const page = await visit('/search/');
  await ask(page, 'deterrence Taiwan');
  expect(await page.getByRole('status').allTextContents()).toEqual(['2 results', '']);
  expect(await page.getByRole('search').getByRole('searchbox').getAttribute('id')).toBe(
    'site-search',
  );
  expect(await page.getByRole('list', { name: 'Results' }).getByRole('link').count()).toBe(2);
});
