import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { faultyHost, faults } from './faulty-host.ts';
import { test as base } from './reader.ts';
import { answered, shown } from './search-page.ts';

/** A kind of file that search loads: what the message calls it, and a query that needs it. */
const kinds: { path: RegExp; name: string; query?: string }[] = [
  { path: /pagefind\.js$/, name: 'the search program' },
  // Without its worker Pagefind searches in the page.
  { path: /pagefind-worker\.js$/, name: '' },
  { path: /pagefind-entry\.json$/, name: 'part of the search index' },
  { path: /\.pf_meta$/, name: 'part of the search index' },
  { path: /wasm\..*\.pagefind$/, name: 'part of the search index' },
  { path: /\.pf_index$/, name: 'part of the search index' },
  { path: /\.pf_fragment$/, name: 'the text of a result' },
  { path: /\.pf_filter$/, name: 'the list of meetings and topics' },
  { path: /vocabulary\.json$/, name: 'the word list' },
  { path: /filters\.json$/, name: 'the list of meetings and topics' },
  { path: /ids\.json$/, name: 'the word list', query: 'dicas-1' },
];

/** Opens the search page, which keeps all that it says. */
const test = base.extend('searchPage', ({ open }) => async (address: string) => {
  const page = await open();
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const part of document.querySelectorAll('.count, .messages')) {
        said.push(part.textContent);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  return page;
});

/** Types by hand and waits for hits or for a failure. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#site-search').fill('');
  await page.locator('#site-search').pressSequentially(query, { delay: 40 });
  await answered(page);
}

/** What the page has said since it was opened that claims that something is absent. */
async function claimsOfAbsence(page: Page, query: string): Promise<string[]> {
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const claim = new RegExp(
    `(contains?(?: the whole word)?|No results for|No exact match for) “${query}”`,
  );
  return said.filter((text) => claim.test(text));
}

type Kind = (typeof kinds)[number];

/** What the page shows in the end, without a false claim before. */
async function expectHit(page: Page, { path, query = 'Futenma' }: Kind): Promise<void> {
  await page.locator('.hits > li').first().waitFor();
  await answered(page);
  const label = query === 'Futenma' ? 'Item 7.1 exact' : 'Item 4.1 id';
  expect([path, ...(await shown(page)).hits]).toEqual([path, label]);
  expect(await claimsOfAbsence(page, query)).toEqual([]);
}

test.for(faults)(
  'files that come %s: no false answer, then a right one',
  async (fault, { searchPage }) => {
    const tryKind = async (kind: Kind) => {
      const { path, name, query = 'Futenma' } = kind;
      const host = await faultyHost(inject('siteDirectory'));
      host.fail(path, fault);
      const page = await searchPage(`${host.address}search/?year=2024`);
      await ask(page, query);
      const { notes, count, hits } = await shown(page);
      if (fault !== 'x-gzip' && name !== '') {
        expect([path, count, hits]).toEqual([path, '', []]);
        // Another shape may be noticed where another file is read.
        const named = fault === 'older' ? '.*' : name;
        const message = new RegExp(`^Search could not load ${named}\\. It will try`);
        expect([path, notes[0]]).toEqual([path, expect.stringMatching(message)]);
        expect(await page.locator('.word-index').isVisible()).toBe(true);
      }
      host.fail();
      await expectHit(page, kind);
      await page.context().close();
      await host.close();
    };
    for (const some of [kinds.slice(0, 4), kinds.slice(4, 8), kinds.slice(8)]) {
      await Promise.all(some.map(tryKind));
    }
  },
);

test.for(kinds)('a fault of $path that passes is not noticed', async (kind, { searchPage }) => {
  const host = await faultyHost(inject('siteDirectory'));
  host.fail(kind.path, 'missing', 1);
  const page = await searchPage(`${host.address}search/?year=2024`);
  await ask(page, kind.query ?? 'Futenma');
  await expectHit(page, kind);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.join('\n')).not.toContain('could not load');
  await host.close();
});

test('offline the page says so, and answers when the reader is online', async ({ searchPage }) => {
  const page = await searchPage('/search/');
  await page.context().setOffline(true);
  await ask(page, 'Futenma');
  expect((await shown(page)).notes[0]).toMatch(/^Search could not load .*: you are offline\./);
  await page.context().setOffline(false);
  await page.locator('.hits > li').first().waitFor();
  expect((await shown(page)).hits).toEqual(['Item 7.1 exact']);
  expect(await claimsOfAbsence(page, 'Futenma')).toEqual([]);
});

test.for([
  ['a word that only it has', 'launches'],
  ['a word that both have', 'Ministers'],
  ['a word that only the old one has', 'Henoko'],
] as const)('a new deployment under an open tab: %s', async ([, word], { searchPage }) => {
  const host = await faultyHost(inject('siteDirectory'));
  const page = await searchPage(`${host.address}search/`);
  await ask(page, 'Futenma');
  expect((await shown(page)).hits).toEqual(['Item 7.1 exact']);
  host.change(inject('shapesDirectory'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await ask(page, word);
  const other = await searchPage(`${host.address}search/`);
  await ask(other, word);
  const right = await shown(other);
  // Until the page has tried again it may say that a text could not be loaded: a fault, no absence.
  await expect.poll(() => shown(page)).toEqual(right);
  await host.close();
});
