import type { Page, Request } from 'playwright-core';
import { serve } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Measure } from './built-corpus.ts';
import type { Figure } from './figure.ts';
import {
  holdersOfWords,
  plainWords,
  searchDocuments,
  type SearchDocument,
} from './search-documents.ts';
import { searchOracle } from './search-oracle.ts';
import { searchQueries } from './search-queries.ts';

/** What searching costs a reader at a real browser, and whether the counts shown are true. */
export const searchCost: Measure = async ({ content, directory }) => {
  const documents = await searchDocuments(content);
  const expected = searchOracle(documents, content);
  const common = commonWords(documents);
  const site = await serve(directory, { port: 0, base: '/' });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const wire = wireOf(page);
    await page.goto(`${site.address}search/?q=DICAS`);
    await page.locator('.hits > li').first().waitFor();
    await wire();
    const bytes: number[] = [];
    const waits: number[] = [];
    let falseCounts = 0;
    const longest = await watchForBlocking(page);
    for (const query of searchQueries(documents)) {
      const { count, wait } = await ask(page, query);
      const size = await wire();
      const { all, some } = expected(query);
      if (count !== (all.size > 0 ? all.size : some.size)) falseCounts++;
      if (plainWords(query).some((word) => common.has(word))) continue;
      bytes.push(size);
      waits.push(wait);
    }
    const blocked = await longest();
    return figures({ bytes, waits, blocked, falseCounts });
  } finally {
    await browser.close();
    await site.close();
  }
};

function figures(measured: {
  bytes: number[];
  waits: number[];
  blocked: number;
  falseCounts: number;
}): Figure[] {
  const { bytes, waits, blocked, falseCounts } = measured;
  return [
    { what: 'further query, 95 of 100', value: percentile(bytes) / 1000, unit: 'KB', atMost: 60 },
    { what: 'answer after a letter, 95 of 100', value: percentile(waits), unit: 'ms', atMost: 100 },
    { what: 'longest block of the page', value: blocked, unit: 'ms', atMost: 50 },
    { what: 'false counts shown', value: falseCounts, unit: '', atMost: 0 },
  ];
}

/** Types a query, waits for the answer, finishes it, and reads the count that is shown. */
function ask(page: Page, query: string): Promise<{ count: number; wait: number }> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('#site-search');
    const search = document.querySelector('live-search');
    if (!field || !search) throw new Error('This is not the search page');
    const answered = async () => {
      while (search.hasAttribute('aria-busy')) await new Promise((done) => setTimeout(done));
    };
    field.value = typed;
    const start = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered();
    const wait = performance.now() - start;
    field.form?.requestSubmit();
    await answered();
    const count = document.querySelector('.count')?.textContent.replace(/\D/g, '') ?? '';
    return { count: Number(count), wait };
  }, query);
}

/** Gives a function that says how long the page was blocked at most since it was last asked. */
export async function watchForBlocking(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = window as unknown as { blocked: number };
    watched.blocked = 0;
    new PerformanceObserver((list) => {
      watched.blocked = Math.max(
        watched.blocked,
        ...list.getEntries().map((entry) => entry.duration),
      );
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const watched = window as unknown as { blocked: number };
      const { blocked } = watched;
      watched.blocked = 0;
      return blocked;
    });
}

/** Bytes that came over the wire, headers included, since the last call. */
function wireOf(page: Page): () => Promise<number> {
  let requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return async () => {
    const since = requests;
    requests = [];
    const sizes = since.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      const response = await request.response();
      // The browser tells no size of a worker’s script; the server states it.
      const length = Number(await response?.headerValue('content-length'));
      return (responseBodySize || length) + responseHeadersSize;
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
}

/** The words in over a tenth of all documents: what they cost is not promised. */
function commonWords(documents: readonly SearchDocument[]): Set<string> {
  const words = [...holdersOfWords(documents)].filter(([, count]) => count > documents.length / 10);
  return new Set(words.map(([word]) => word));
}

function percentile(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? 0;
}
