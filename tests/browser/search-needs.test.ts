import type { Page, Request } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from './reader.ts';
import { serveAsPlainHost } from '../bench/plain-host.ts';
import { wireTo } from '../bench/wire.ts';
import { ask } from './search-page.ts';

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

test('going to the field of any page loads what its answer needs', async ({ visit }) => {
  const page = await visit('/about/');
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => loaded.add(request.url().replace(/^.*\//, '')));
  await page.locator('#site-search').focus();
  for (const file of [/^search-worker/, /^vocabulary/, /^pagefind\.index/, /^wasm/]) {
    await expect.poll(() => [...loaded].some((name) => file.test(name))).toBe(true);
  }
  await page.keyboard.type('Futenma');
  await page.keyboard.press('Enter');
  await page.locator('.hits > li').waitFor();
});

test('the first query costs at most 105 KB in all, on a host that compresses text only', async ({
  browser,
}) => {
  const host = await serveAsPlainHost(inject('siteDirectory'));
  const wire = await wireTo(host.address);
  const page = await browser.newPage();
  // Ours are loaded when the answer stands, and are no part of it.
  await page.goto(`${wire.address}search/?q=DICAS&ours=no`);
  await page.locator('.hits > li').waitFor();
  const bytes = wire.takeBytes();
  await page.close();
  await wire.close();
  await host.close();
  console.log(`First query for DICAS: ${bytes} bytes with headers`);
  expect(bytes).toBeGreaterThan(80_000);
  expect(bytes).toBeLessThanOrEqual(105_000);
});

test('without scripts the page is an index of terms', async ({ visit }) => {
  const page = await visit('/search/?q=Futenma', { javaScriptEnabled: false });
  const entry = (term: string) =>
    page.locator(`xpath=//ul[@class="terms"]/li[normalize-space(span[1])="${term}"]`);
  const links = await entry('Henoko').getByRole('link').all();
  expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
    '/terms/#henoko',
    '/meetings/2024-05-02-hawaii/#realignment-1',
  ]);
  expect(await entry('cooperation').getByRole('link').allTextContents()).toEqual([
    '2.2',
    '4.1',
    '7.2',
  ]);
  expect(await entry('command and control').getByRole('link').count()).toBe(1);
  expect(await entry('C2').innerText()).toMatch(/^C2\s+see command and control$/);
  expect(await entry('普天間').innerText()).toMatch(/see Futenma$/);
  await entry('普天間').getByRole('link', { name: 'Futenma' }).click();
  const target = page.locator('.terms > li:target');
  expect(await target.innerText()).toMatch(/^Futenma\s/);
  expect(await entry('the').count()).toBe(0);
  expect(await page.content()).toContain('Searching needs scripts');
});

test('the status line announces the whole answer, once it is settled', async ({ visit }) => {
  const page = await visit('/search/');
  await ask(page, 'deterrence Taiwan');
  await page.locator('.ours-count > span').waitFor();
  const [status] = await page.getByRole('status').allTextContents();
  expect(status).toBe(
    '2 results “Taiwan” does not occur in this text. Searched for “deterrence” only. None of our notes has all of these words.',
  );
  expect(await page.getByRole('search').getByRole('searchbox').getAttribute('id')).toBe(
    'site-search',
  );
  expect(await page.getByRole('list', { name: 'Results' }).getByRole('link').count()).toBe(2);
});

test('words of another language say so, wherever they stand', async ({ visit }) => {
  const page = await visit('/search/');
  const japanese = (selector: string) => page.locator(`${selector} [lang=ja]`).allTextContents();
  await ask(page, '普天間飛行場移設');
  expect(await japanese('.notes')).toEqual(['移設', '普天間飛行場']);
  await expect.poll(() => japanese('.results [role=status]')).toEqual(['移設', '普天間飛行場']);
  expect(await japanese('.labels')).toEqual(['普天間飛行場']);
  await ask(page, '"普天間" Futenma');
  expect(await japanese('.notes a')).toEqual([]);
  await ask(page, '「拡大抑止」');
  expect(await japanese('.notes')).toEqual(['拡大抑止']);
});
