import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './reader.ts';
import { ask } from './search-page.ts';

const meeting = '/meetings/2024-05-02-hawaii/';

async function arrive(page: Page, query: string): Promise<void> {
  await ask(page, query);
  await page.locator('.hits > li > a').first().click();
  await page.locator('.marks-bar').waitFor();
}

/** The marked stretches, and the one looked at. */
function marked(page: Page) {
  return page.evaluate(() => {
    const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
    return { all: words('search-match'), current: words('current-search-match') };
  });
}

test('the words searched for are marked at the item, and its text stays as it was', async ({
  visit,
}) => {
  const page = await visit('/search/');
  await arrive(page, 'DICAS');
  expect((await marked(page)).all).toEqual(['DICAS', 'DICAS']);
  expect(await page.locator('#dicas-1 mark').count()).toBe(0);
  expect(await page.locator('.marks-bar').innerText()).toMatch(
    /^2 matches\s+Next\s+Clear highlights$/,
  );
});

test.for([
  ['cooperated', ['cooperate']],
  ['SDF', ['Self Defense Forces']],
  ['普天間', ['Futenma']],
  ['"command and control"', ['command and control']],
  ['US Forces', ['U.S. Forces', 'Forces']],
] as const)('marks for %s are %s', async ([query, words], { visit }) => {
  const page = await visit('/search/');
  await arrive(page, query);
  expect((await marked(page)).all).toEqual(words);
});

test('a phrase that goes on in the next sentence is marked in both, and spoken on arrival', async ({
  visit,
}) => {
  const page = await visit('/search/');
  await arrive(page, '"local communities. They also"');
  expect((await marked(page)).all).toEqual(['local communities.', 'They also']);
  expect(await page.locator('.marks-bar').innerText()).toMatch(/^2 matches\s+Next\s+Clear/);
  // The status line was there before its words, so that they are spoken.
  expect(await page.locator('#site-status').textContent()).toBe('2 matches in this sentence');
});

test('what a suggestion found is marked as its own query is', async ({ visit }) => {
  const page = await visit('/search/');
  await ask(page, 'Kihra');
  await page.locator('.near > li > a').first().click();
  await page.locator('.marks-bar').waitFor();
  expect((await marked(page)).all).toEqual(['Kihara']);
});

test('the bar goes from match to match, and clears, with keys and with fingers', async ({
  visit,
}) => {
  const page = await visit('/search/', { hasTouch: true, viewport: { width: 360, height: 640 } });
  await arrive(page, 'DICAS');
  const bar = page.locator('.marks-bar');
  await bar.getByRole('button', { name: 'Next' }).tap();
  const status = page.locator('#site-status');
  expect(await status.textContent()).toBe('1 of 2');
  expect((await marked(page)).current).toEqual(['DICAS']);
  await bar.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  expect(await status.textContent()).toBe('2 of 2');
  expect(await bar.locator('span').textContent()).toBe('2 of 2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await marked(page)).toEqual({ all: [], current: [] });
  expect(await bar.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('dicas-1');
});

test('the bar covers no control that has the focus', async ({ visit }) => {
  for (const width of [320, 390, 1280, 1366]) {
    const page = await visit('/search/', { viewport: { width, height: 640 } });
    await arrive(page, 'deterrence');
    const covered = await page.evaluate(() => {
      const bar = document.querySelector('.marks-bar');
      const controls = [
        ...document.querySelectorAll<HTMLElement>('main a, footer a, footer button'),
      ];
      return controls
        .filter((control) => control.checkVisibility())
        .filter((control) => {
          scrollTo(0, 0);
          control.focus();
          const top = bar?.getBoundingClientRect().top ?? 0;
          return control.getBoundingClientRect().bottom > top;
        })
        .map(({ textContent }) => textContent.trim());
    });
    expect([width, covered]).toEqual([width, []]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).paddingBottom)).toBe('0px');
  }
});

test('Escape clears, and what is cleared stays cleared', async ({ visit }) => {
  const page = await visit('/search/');
  await arrive(page, 'Futenma');
  await page.keyboard.press('Escape');
  expect(await marked(page)).toEqual({ all: [], current: [] });
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.marks-bar').count()).toBe(0);
});

test('no address carries the marking: neither the link, nor the page arrived at', async ({
  visit,
}) => {
  const page = await visit('/search/');
  await ask(page, 'Futenma');
  expect(await page.locator('.hits > li > a').getAttribute('href')).toBe(
    `${meeting}#realignment-1`,
  );
  await page.locator('.hits > li > a').click();
  await page.locator('.marks-bar').waitFor();
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('#realignment-1');
  const shared = await visit(`${meeting}#realignment-1`);
  await shared.waitForLoadState('networkidle');
  expect(await marked(shared)).toEqual({ all: [], current: [] });
});
