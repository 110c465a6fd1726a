import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './reader.ts';
import { hold, shown } from './search-page.ts';

function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

test('no file of the index is loaded before the reader goes to the field', async ({ visit }) => {
  const page = await visit('/about/');
  const requests = requestsOf(page);
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(
    requests.map((request) => request.url()).filter((url) => /pagefind|vocabulary/.test(url)),
  ).toEqual([]);
  expect(await page.locator('.old-browser').isVisible()).toBe(false);
});

test('the list of records is loaded while Pagefind’s program still loads', async ({ open }) => {
  const page = await open();
  await hold(page, /pagefind\.js/);
  const list = page.waitForResponse(/pf_meta$/);
  await page.goto('/search/?q=DICAS');
  expect((await list).ok()).toBe(true);
});

test('without scripts the page is a word index', async ({ visit }) => {
  const page = await visit('/search/?q=Futenma', { javaScriptEnabled: false });
  const entry = (term: string) =>
    page.locator(`xpath=//ul[@class="terms"]/li[normalize-space(span[1])="${term}"]`);
  const links = await entry('Henoko').getByRole('link').all();
  expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
    '/terms/#henoko',
    '/meetings/2024-05-02-hawaii/#realignment-1',
  ]);
  const numbers = await entry('cooperation').getByRole('link').allTextContents();
  expect(numbers).toEqual(['2.2', '4.1', '7.2']);
  expect(await entry('command and control').getByRole('link').count()).toBe(1);
  expect(await entry('C2').innerText()).toMatch(/^C2\s+see command and control$/);
  expect(await entry('普天間').innerText()).toMatch(/see Futenma$/);
  await entry('普天間').getByRole('link', { name: 'Futenma' }).click();
  const target = page.locator('.terms > li:target');
  expect(await target.innerText()).toMatch(/^Futenma\s/);
  expect(await entry('the').count()).toBe(0);
  expect(await page.content()).toContain('Search needs JavaScript');
});

test('a browser that is too old is told so, and has the word index', async ({ open }) => {
  const page = await open();
  // As an older browser sees it: it knows neither of the colours by which the page tells.
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.route('**/search/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<meta http-equiv[^>]*>/, '')
      .replaceAll('rgb(from red', 'unknown(from red');
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ status: 200, headers, body });
  });
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(/^Search needs a newer browser: Chrome/).isVisible()).toBe(true);
  expect(await page.locator('.not-started').isVisible()).toBe(false);
  expect(await page.locator('.terms').first().isVisible()).toBe(true);
  expect(await page.locator('live-search:defined').count()).toBe(0);
});

test('browsers are offered the search by an OpenSearch description', async ({ visit }) => {
  const page = await visit('/search/');
  const link = page.locator('link[rel=search]');
  expect(await link.getAttribute('type')).toBe('application/opensearchdescription+xml');
  const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
  const description = await (await page.request.get(address)).text();
  const template = /template="([^"]+)"/.exec(description)?.[1] ?? '';
  const { pathname, search } = new URL(template.replace('{searchTerms}', 'DICAS'));
  await page.goto(pathname + search);
  await page.locator('.hits > li').waitFor();
  expect(description).toMatch(/<ShortName>[^<]{1,16}<\/ShortName>/);
});

test('where the program does not load the page says so, with the word index', async ({ open }) => {
  const page = await open();
  await page.route(/search-(page|header)/, (route) => route.abort());
  await page.goto('/search/?q=DICAS');
  await page.getByText(/^Search has not loaded/).waitFor();
  expect(await page.locator('.terms').first().isVisible()).toBe(true);
});

test('an answer that is slow is awaited, and what was found before does not stay', async ({
  typed,
}) => {
  const page = await typed('Futenma');
  const release = await hold(page, /pf_fragment/);
  await page.locator('#site-search').fill('cooperation');
  await page.locator('.count', { hasText: 'Searching…' }).waitFor();
  expect((await shown(page)).hits).toEqual([]);
  release();
  await page.locator('.hits > li:nth-child(3)').waitFor();
});
