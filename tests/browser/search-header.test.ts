import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { tableRows } from '../table-rows.ts';
import { violationsIn } from './axe-violations.ts';
import { boxOf, point, press, selectedText, touchPhone } from './hands.ts';
import { test } from './reader.ts';
import { hold } from './search-page.ts';

const site = inject('siteAddress');
const meeting = '/meetings/2024-05-02-hawaii/';

/** Types into the search field of a page’s header and waits for the list of results. */
async function typeInHeader(page: Page, text: string): Promise<void> {
  await page.locator('#site-search').click();
  await page.keyboard.type(text, { delay: 40 });
  await listed(page, text);
}

/** Waits for the list of the last letter, not of one before it. */
async function listed(page: Page, text: string): Promise<void> {
  const query = new URLSearchParams({ q: text });
  // The last option leads to all results; others may lead to a suggestion of these words.
  await page.locator(`.suggestions:visible [role=option]:last-child[href$="?${query}"]`).waitFor();
}

const options = (page: Page) => page.locator('.suggestions [role=option]');

/** Number and text of the option that Enter would follow. */
async function active(page: Page): Promise<string> {
  const id = await page.locator('#site-search').getAttribute('aria-activedescendant');
  return id ? ((await page.locator(`#${id}`).textContent()) ?? '') : '';
}

describe('results as one types in the header', () => {
  test.for(['/', '/about/', meeting, `${meeting}dicas-1/`, '/terms/', '/404.html'])(
    'appear on %s',
    async (path, { visit }) => {
      const page = await visit(path);
      await typeInHeader(page, 'DICAS');
      expect(await options(page).first().textContent()).toMatch(/^Item 4\.1 · Defense industrial/);
      expect(await options(page).last().getAttribute('href')).toBe(`${site}search/?q=DICAS`);
    },
  );

  test.for(['/', meeting])(
    'appear on %s to who typed before its script',
    async (path, { visit }) => {
      const page = await visit('about:blank');
      const release = await hold(page, /_astro/);
      await page.goto(path, { waitUntil: 'commit' });
      await page.locator('#site-search').click();
      await page.keyboard.type('DICAS');
      release();
      await listed(page, 'DICAS');
    },
  );

  test.for(['with the next letter', 'when the reader comes back to the field'])(
    'appear %s, if their program could not be loaded',
    async (time, { open }) => {
      const page = await open();
      await page.goto('/about/');
      // A route that is removed may leave requests on their way for ever.
      let isBroken = true;
      await page.route(/search-header/, (route) => (isBroken ? route.abort() : route.continue()));
      const field = page.locator('#site-search');
      await field.click();
      await page.keyboard.type('DICA');
      const problem = page.getByText('Search has not loaded. Press Enter to search.');
      await problem.waitFor();
      isBroken = false;
      if (time === 'with the next letter') await page.keyboard.type('S');
      else await field.blur();
      await field.focus();
      await options(page).first().waitFor();
      expect(await problem.count()).toBe(0);
    },
  );

  test('appear without another letter, if all were typed while their program failed', async ({
    open,
  }) => {
    const page = await open();
    await page.goto('/about/');
    let isFirst = true;
    await page.route(/search-header/, async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await setTimeout(500);
      return route.abort();
    });
    await page.locator('#site-search').click();
    await page.keyboard.type('DICAS');
    await options(page).first().waitFor();
  });

  test('load what Pagefind needs next while its program is on the way', async ({ visit }) => {
    const page = await visit('/about/');
    const release = await hold(page, /pagefind\.js|search-header/);
    const ahead = ['worker.js', '.pagefind'].map((end) =>
      page.waitForRequest((request) => request.url().endsWith(end)),
    );
    await page.locator('#site-search').click();
    await Promise.all(ahead);
    release();
    await typeInHeader(page, 'DICAS');
  });

  test.for(['/about/', meeting])('are followed with the mouse from %s', async (path, { visit }) => {
    const page = await visit(path);
    await typeInHeader(page, 'DICAS');
    await press(page, options(page).first(), 500);
    await page.waitForURL(/#dicas-1$/);
    await page.locator('.suggestions').waitFor({ state: 'hidden' });
    await page.locator('#site-search').fill('');
    await typeInHeader(page, 'Futenma');
    await press(page, options(page).last(), 80);
    await page.waitForURL(/search\/\?q=Futenma$/);
    await page.locator('.hits > li').waitFor();
  });

  test('are followed with a finger', async ({ visit }) => {
    const page = await visit('/about/', touchPhone);
    await page.locator('#site-search').tap();
    await page.keyboard.type('DICAS', { delay: 40 });
    await listed(page, 'DICAS');
    await options(page).first().tap();
    await page.waitForURL(/#dicas-1$/);
  });

  test('are chosen with the arrow keys, and Enter follows the chosen one', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'cooperation');
    const texts = await options(page).allTextContents();
    const chosen = [await active(page)];
    for (const key of ['Down', 'Down', 'Up', 'Up', 'Up', 'Down', 'Down']) {
      await page.keyboard.press(`Arrow${key}`);
      chosen.push(await active(page));
    }
    expect(chosen).toEqual(['', texts[0], texts[1], texts[0], '', 'See all results', '', texts[0]]);
    const href = await options(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(href ?? '', site).href);
  });

  test('close with Escape, which keeps the query, and open again', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'DICAS');
    await page.keyboard.press('Escape');
    expect(await page.locator('.suggestions:visible').count()).toBe(0);
    expect(await page.locator('#site-search').inputValue()).toBe('DICAS');
    expect(await page.locator('#site-search').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.locator('.suggestions:visible').waitFor();
  });

  test('close when the reader goes elsewhere, with Tab or with the mouse', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'DICAS');
    await page.keyboard.press('Tab');
    expect(await page.locator('.suggestions:visible').count()).toBe(0);
    await page.locator('#site-search').click();
    await page.locator('.suggestions:visible').waitFor();
    const words = page.locator('main p').last();
    await words.dblclick();
    expect(await page.locator('.suggestions:visible').count()).toBe(0);
    expect(await selectedText(page)).not.toBe('');
  });

  test('close when the field is emptied', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'DI');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.locator('.suggestions').waitFor({ state: 'hidden' });
  });

  /** What is typed, an offer, the query that it leads to, and what is said. */
  const offers = tableRows(`
    futema | Did you mean “Futenma”? | Futenma | No results for “futema”
    Futen | Words that begin with it: Futenma | Futenma | No results for “Futen”
    Taiwan deterrence | See all results | Taiwan+deterrence | 2 official sentences | The official text does not contain “Taiwan”.
    interop deterrence | Words that begin with it: interoperability | interoperability | 2 official sentences | The official text does not contain the whole word “interop”.
  `);
  test.for(offers)(
    'say what the text has not, and what may have been meant: %s',
    async ([typed = '', offer = '', query = '', ...said], { visit }) => {
      const page = await visit('/about/');
      await typeInHeader(page, typed);
      const texts = await page.locator('.suggestions > p').allTextContents();
      expect(texts.map((text) => text.replace(/, \d+ editors’ notes?$/, ''))).toEqual(said);
      await press(page, page.getByRole('option', { name: offer }), 80);
      await page.waitForURL((url) => url.search === `?q=${query}`);
    },
  );

  test('follow the last letter, also before they are listed', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'Futenm');
    await point(page, options(page).last());
    await page.keyboard.type('a');
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(/search\/\?q=Futenma$/);
    await page.goto('/about/');
    await typeInHeader(page, 'DICA');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('S');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=DICAS$/);
  });

  test('are a combobox with a listbox for screen readers, and are counted', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'DICAS');
    const field = page.getByRole('combobox', { name: 'Search the summaries' });
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    const list = page.locator(`#${(await field.getAttribute('aria-controls')) ?? ''}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    await expect
      .poll(() => page.locator('#site-status').textContent())
      .toMatch(/^1 official sentence, \d+ editors’ notes$/);
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await list.locator('[aria-selected=true]').count()).toBe(1);
    expect(await violationsIn(page)).toEqual([]);
  });

  test('do not take the Enter that ends a Japanese word', async ({ visit }) => {
    const page = await visit('/about/');
    await typeInHeader(page, 'DICAS');
    await page.keyboard.press('ArrowDown');
    await page.locator('#site-search').evaluate((field) => {
      const key = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${site}about/`);
  });

  test('that cannot be loaded are a failure, and Enter still searches', async ({ open }) => {
    const page = await open();
    await page.goto('/about/');
    await page.route(/pagefind|vocabulary/, (route) => route.fulfill({ status: 404 }));
    await page.locator('#site-search').click();
    await page.keyboard.type('Taiwan');
    await page.getByText(/^Search could not load/).waitFor();
    expect(await page.locator('.suggestions').textContent()).not.toContain('No results');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=Taiwan$/);
  });

  test('fit a phone and do not widen the page', async ({ visit }) => {
    for (const width of [320, 390, 768, 1366]) {
      const page = await visit(meeting, { viewport: { width, height: 700 } });
      await typeInHeader(page, 'the');
      const { x, right } = await boxOf(page, '.suggestions');
      expect(x).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

test.for([
  ['K of a US keyboard leads to the field', { key: 'k', code: 'KeyK' }, true],
  ['K of a Russian keyboard does', { key: 'л', code: 'KeyK' }, true],
  ['K of a Greek keyboard does', { key: 'κ', code: 'KeyK' }, true],
  ['K of a Japanese keyboard does', { key: 'の', code: 'KeyK' }, true],
  ['K of a Dvorak keyboard does', { key: 'k', code: 'KeyV' }, true],
  ['T of a Dvorak keyboard, at the place of K, does not', { key: 't', code: 'KeyK' }, false],
] as const)('Ctrl or ⌘ with %s', async ([, key, leads], { visit }) => {
  for (const path of ['/about/', '/search/']) {
    for (const modifier of ['ctrlKey', 'metaKey']) {
      const page = await visit(path);
      await page.evaluate(
        (event) => document.body.dispatchEvent(new KeyboardEvent('keydown', event)),
        { ...key, [modifier]: true, bubbles: true, cancelable: true },
      );
      const focused = await page.evaluate(() => document.activeElement?.id);
      expect(focused === 'site-search').toBe(leads);
    }
  }
});
