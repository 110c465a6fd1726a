import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { labels } from '../../src/search/label.ts';
import { type Truth, truthTable } from '../search/truth-table.ts';
import { launchBrowser } from './launch-browser.ts';
import { ask, openSearch, shown } from './search-page.ts';

let browser: Browser;
let search: Awaited<ReturnType<typeof openSearch>>;

beforeAll(async () => {
  browser = await launchBrowser();
  search = await openSearch(browser, inject('siteAddress'));
});

afterAll(async () => {
  expect(search.messages).toEqual([]);
  await browser.close();
});

const nameOf = (number: string) =>
  number === 'T'
    ? 'Title and date lines'
    : number.startsWith('P')
      ? `Preamble, sentence ${number.slice(1)}`
      : `Item ${number}`;

describe.each(Object.entries(truthTable))('%s', (_kind, table) => {
  test.each(Object.entries(table))('%s', async (query, truth: Truth) => {
    await ask(search.page, query);
    const { hits, absent, meant, count, notes } = await shown(search.page);
    const expected = labels.flatMap((label) =>
      numbers(truth[label]).map((number) => `${nameOf(number)} ${label}`),
    );
    if (truth.some) {
      expect(hits.map((hit) => hit.replace(/ \w+$/, '')).toSorted()).toEqual(
        numbers(truth.some).map(nameOf).toSorted(),
      );
      expect(count).toMatch(/^\d+ results? with some of the words$/);
      expect(notes.join(' ')).toContain('No single passage has all of');
    } else {
      expect(hits.toSorted()).toEqual(expected.toSorted());
      const counted = `${expected.length} result${expected.length === 1 ? '' : 's'}`;
      expect(count).toBe(expected.length === 0 ? 'No results' : counted);
      // The strongest label comes first.
      expect(hits.map(labelRank)).toEqual(hits.map(labelRank).toSorted());
    }
    expect(absent).toEqual(truth.absent ?? []);
    expect(meant).toEqual(truth.meant ?? []);
  });
});

function numbers(list = ''): string[] {
  return list.split(' ').filter(Boolean);
}

function labelRank(hit: string): number {
  return labels.findIndex((label) => hit.endsWith(label));
}
