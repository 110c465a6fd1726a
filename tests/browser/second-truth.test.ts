import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { serve } from '../../src/serve/static-server.ts';
import { builtSite } from '../build-site.ts';
import { corpus } from '../search-truth/corpus.ts';
import { corpusTable } from '../search-truth/corpus-table.ts';
import { differences } from '../search-truth/differences.ts';
import { seen } from '../search-truth/seen.ts';
import { summaryTable } from '../search-truth/summary-table.ts';
import type { TruthTable } from '../search-truth/truth.ts';
import { writeFiles } from '../write-files.ts';
import { test as base } from './reader.ts';
import { answered, ask } from './search-page.ts';

// One page a site answers its whole table, as for a reader who searches on and on.
const test = base
  .extend('summary', { scope: 'file' }, ({ browser }) => searchPage(browser, inject('siteAddress')))
  .extend('corpus', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const content = await mkdtemp(join(tmpdir(), 'content-'));
    writeFiles(content, await corpus());
    const directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
    const server = await serve(directory, { port: 0, base: '/' });
    onCleanup(async () => {
      await server.close();
      await rm(directory, { recursive: true });
      await rm(content, { recursive: true });
    });
    return searchPage(browser, server.address);
  });

describe('the real summary', () => {
  test.for(rowsOf(summaryTable))('%s: %s', async ([, query, truth], { summary }) => {
    await ask(summary, query);
    expect(differences(await seen(summary), truth, 'hawaii').join('\n')).toBe('');
  });
});

// The first test waits until their site is built.
describe('several meetings', { timeout: 240_000 }, () => {
  test.for(rowsOf(corpusTable))('%s: %s', async ([, query, truth], { corpus: page }) => {
    await ask(page, query);
    expect(differences(await seen(page), truth).join('\n')).toBe('');
  });

  // By address, as a shared link: one query of each kind.
  const shared = Object.values(corpusTable).flatMap((kind) => Object.entries(kind).slice(0, 1));
  test.for(shared)('by address: %s', async ([query, truth], { corpus: page }) => {
    await page.goto(`?${new URLSearchParams({ q: query }).toString()}`);
    await answered(page);
    expect(differences(await seen(page), truth).join('\n')).toBe('');
  });
});

async function searchPage(browser: Browser, address: string) {
  const page = await browser.newPage({ baseURL: `${address}search/` });
  await page.goto('');
  return page;
}

function rowsOf(table: TruthTable) {
  return Object.entries(table).flatMap(([kind, rows]) =>
    Object.entries(rows).map(([query, truth]) => [kind, query, truth] as const),
  );
}
