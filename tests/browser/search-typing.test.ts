import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './reader.ts';
import { answered, ask, shown } from './search-page.ts';

const address = `${inject('siteAddress')}search/`;

/** All that the page shows and says while `type` goes on, each change once. */
async function changes(page: Page, type: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const read = () => {
      const texts = [...document.querySelectorAll('.count, .notes, .results [role=status]')];
      const now = texts.map(({ textContent }) => textContent.trim()).join(' | ');
      if (seen.at(-1) !== now) seen.push(now);
    };
    read();
    const all = { childList: true, subtree: true, characterData: true };
    for (const results of document.querySelectorAll('.results')) {
      new MutationObserver(read).observe(results, all);
    }
  });
  await type();
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

describe('a slow typist', () => {
  test.for([
    ['Futenma', 'from its beginning'],
    ['deterrence', 'over shorter words that no text has'],
    ['Taiwan', 'though no text has it'],
  ] as const)(
    'hears and sees no verdict on %s before it is finished (%s)',
    async ([word], { visit }) => {
      const page = await visit('/search/');
      const field = page.locator('#site-search');
      await ask(page, 'Kihara');
      await field.fill('');
      const seen = await changes(page, async () => {
        await field.pressSequentially(word, { delay: 1200, timeout: 30_000 });
        await answered(page);
      });
      expect(seen.filter((text) => /does not occur|No text has|did you mean/i.test(text))).toEqual(
        [],
      );
      // The status line, which stands first, is silent.
      expect(seen.filter((text) => !text.startsWith(' | '))).toEqual([]);
      // What was found of a beginning does not come and go.
      const found = seen.map((text) => /\d results?/.test(text));
      expect(found).toEqual(found.toSorted());
    },
  );
});

describe('the history', () => {
  test('has one entry for a query, however slowly it is typed', async ({ visit }) => {
    const page = await visit('/search/');
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    const field = page.locator('#site-search');
    await field.pressSequentially('Fut', { delay: 30 });
    // Longer than the pause that settles what is typed.
    await page.waitForTimeout(2500);
    await field.pressSequentially('enma', { delay: 30 });
    await field.press('Enter');
    await answered(page);
    expect([await entries(), page.url()]).toEqual([before + 1, `${address}?q=Futenma`]);
    await field.fill('DICAS');
    await field.press('Enter');
    await answered(page);
    expect([await entries(), page.url()]).toEqual([before + 2, `${address}?q=DICAS`]);
    await page.goBack();
    await answered(page);
    expect((await shown(page)).hits).toEqual(['Item 7.1 exact']);
    await page.goBack();
    expect(page.url()).toBe(address);
  });

  test('gives the field its query back, as its default too', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'Futenma');
    await ask(page, 'DICAS');
    await page.locator('.hits > li > a').first().click();
    await page.goBack();
    await answered(page);
    const values = () =>
      page
        .locator('#site-search')
        .evaluate((field: HTMLInputElement) => [field.value, field.defaultValue]);
    expect(await values()).toEqual(['DICAS', 'DICAS']);
    await page.goBack();
    await answered(page);
    expect(await values()).toEqual(['Futenma', 'Futenma']);
  });

  test('is named after its queries', async ({ visit }) => {
    const page = await visit('/search/');
    const title = await page.title();
    await ask(page, 'Futenma');
    expect(await page.title()).toBe(`“Futenma” – ${title}`);
    await page.goBack();
    await expect.poll(() => page.title()).toBe(title);
  });
});

describe('the focus', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return `${element?.localName ?? ''} ${element?.textContent.trim() ?? ''}`;
    });

  test('goes to the first new hit after “more”', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'extended deterrence');
    await page.locator('.some').focus();
    await page.keyboard.press('Enter');
    await page.locator('.hits > li').nth(1).waitFor();
    expect(await focused(page)).toMatch(/^a Item 7\.1/);
  });

  test('stays on a choice that was made, and on one that was taken back', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'cooperation');
    await page.locator('.facets summary').click();
    const choice = page.locator('.results a', { hasText: /^affirmed$/ });
    for (const count of ['1 result', '3 results']) {
      await choice.focus();
      await page.keyboard.press('Enter');
      await page.getByText(count, { exact: true }).first().waitFor();
      await answered(page);
      expect(await focused(page)).toBe('a affirmed');
    }
  });

  test('goes to the count after a suggestion', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'futema');
    await page.locator('.meant').focus();
    await page.keyboard.press('Enter');
    await page.locator('.hits > li').first().waitFor();
    await answered(page);
    expect(await focused(page)).toBe('p 1 result');
  });
});
