import { expect, inject } from 'vitest';
import { differences } from '../search-truth/differences.ts';
import { firstTable } from '../search-truth/first-table.ts';
import { readerTable } from '../search-truth/reader-table.ts';
import { seen } from '../search-truth/seen.ts';
import { summaryTable } from '../search-truth/summary-table.ts';
import { rowsOf } from '../search-truth/truth.ts';
import { test as base } from './reader.ts';
import { answered } from './search-page.ts';

/** Rows of the tables of truth that the page is asked: the first of each kind. */
const rows = [firstTable, summaryTable, readerTable]
  .flatMap((table) => rowsOf(table))
  .filter(([kind], at, all) => kind !== all[at - 1]?.[0]);

// One page answers all rows, as for a reader who searches on and on.
const test = base.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  onCleanup(() => {
    expect(said).toEqual([]);
  });
  await page.goto(`${inject('siteAddress')}search/`);
  return page;
});

test.for(rows)('the page answers truly: %s: %s', async ([, query, truth], { page }) => {
  const field = page.locator('#site-search');
  await field.click();
  await field.press('ControlOrMeta+a');
  await page.keyboard.type(query, { delay: 10 });
  await answered(page);
  const said = await page.locator('.count, .messages, .hits').allTextContents();
  expect(differences(await seen(page), truth).join('\n'), said.join('\n')).toBe('');
});
