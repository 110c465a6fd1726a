import type { BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { type } from './hands.ts';
import { engine, launchBrowser } from './launch-browser.ts';

/**
 * Tests with a reader at a real browser, which the tests of a file share. `visit` opens a page of the
 * built site in a context of its own, which may use the clipboard; the test fails if the console
 * there says anything. `typed` opens the search page and types a query there. `open` makes such a page, blank, whose console may say what it likes.
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', ({ browser }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      await Promise.all(pages.map((page) => page.context().close()));
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: inject('siteAddress'),
        // Playwright knows this permission in Chromium alone.
        ...(engine === 'chromium' && { permissions: ['clipboard-read', 'clipboard-write'] }),
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      pages.push(page);
      return page;
    };
  })
  .extend('visit', ({ open }, { onCleanup }) => {
    const said: string[] = [];
    onCleanup(() => {
      expect(said, 'messages on the console').toEqual([]);
    });
    return async (path: string, options?: BrowserContextOptions): Promise<Page> => {
      const page = await open(options);
      page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
      await page.goto(path);
      return page;
    };
  })
  .extend('typed', ({ visit }) => async (query: string): Promise<Page> => {
    const page = await visit('/search/');
    await type(page, query);
    return page;
  });
