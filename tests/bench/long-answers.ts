import type { Page } from 'playwright-core';
import { serve } from '../../src/serve/static-server.ts';
import { answered } from '../browser/search-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Measure } from './built-corpus.ts';
import { holdersOfWords, type SearchDocument, searchDocuments } from './search-documents.ts';
import { watchForBlocking } from './search-cost.ts';

/** So many hits must not hold the page up; a word with about as many is asked for. */
const manyHits = 2000;

/** How long the page is held up where there are many hits, whatever is done with them. */
export const longAnswers: Measure = async ({ content, directory }) => {
  const query = wordInMany(await searchDocuments(content));
  const site = await serve(directory, { port: 0, base: '/' });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}search/`);
    const longest = await watchForBlocking(page);
    await page.locator('#site-search').fill(query);
    await page.locator('#site-search').press('Enter');
    await answered(page);
    const hits = Number((await page.locator('.count').textContent())?.replace(/\D/g, ''));
    await page.locator('.facets summary').click();
    await page.locator('.facet').first().waitFor();
    const narrowing = await longest();
    await showAll(page);
    const showing = await longest();
    await press(page, 'button[value=csv]');
    await page.locator('.taken', { hasText: 'saved as' }).waitFor();
    const taking = await longest();
    await press(page, 'a[href*="order=oldest"]');
    await answered(page);
    const ordering = await longest();
    const figure = (what: string, value: number) => ({
      what: `longest block, ${hits} hits ${what}`,
      value,
      unit: 'ms' as const,
      atMost: 50,
    });
    return [
      figure('narrowed down', narrowing),
      figure('shown', showing),
      figure('taken away', taking),
      figure('in another order', ordering),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
};

async function showAll(page: Page): Promise<void> {
  const more = page.locator('.more');
  while (await more.isVisible()) {
    await more.click();
    await answered(page);
  }
}

/** Without asking for roles and names: to find these among thousands of elements holds the page up. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((pressed: HTMLElement) => {
    pressed.click();
  });
}

function wordInMany(documents: readonly SearchDocument[]): string {
  const distance = ([, count]: [string, number]) => Math.abs(count - manyHits);
  const [nearest] = [...holdersOfWords(documents)].sort(
    (one, other) => distance(one) - distance(other),
  );
  return nearest?.[0] ?? '';
}
