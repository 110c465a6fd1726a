import { describe, expect, inject } from 'vitest';
import { labels } from '../../src/search/query/clauses.ts';
import { truthTable } from '../search/truth-table.ts';
import { test as base } from './reader.ts';
import { ask, shown } from './search-page.ts';

// One page answers the whole table, as for a reader who searches on and on.
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

const nameOf = (number: string) =>
  number === 'T'
    ? 'Title and date lines'
    : number.startsWith('P')
      ? `Preamble, sentence ${number.slice(1)}`
      : `Item ${number}`;

describe.each(Object.entries(truthTable))('%s', (_kind, table) => {
  test.for(Object.entries(table))('%s', async ([query, truth], { page }) => {
    await ask(page, query);
    const { hits: named, absent, meant, unquoted, count, notes } = await shown(page);
    const hits = named.map((hit) => hit.replace(/ and (?:sentence )?[\d.]+(?= \w+$)/, ''));
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
    expect(unquoted).toEqual(truth.unquoted ?? []);
  });
});

function numbers(list = ''): string[] {
  return list.split(' ').filter(Boolean);
}

function labelRank(hit: string): number {
  return labels.findIndex((label) => hit.endsWith(label));
}
