import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Measure } from './built-corpus.ts';
import { serveAsPlainHost } from './plain-host.ts';
import { type Wire, wireTo } from './wire.ts';

const queries = ['DICAS', 'extended deterrence', '"Self Defense Forces"'];

/** The most KB that may be sent, by the number of meetings. */
const brotliAtMost: Record<number, number> = { 1: 110, 1000: 250 };
const plainAtMost: Record<number, number> = { 1: 105, 1000: 160 };

/** What a reader who has nothing yet loads to have a query answered: page, scripts and index. */
export const firstQuery: Measure = async ({ count, directory }) => {
  const browser = await launchBrowser();
  const hosts = [
    { name: 'brotli', site: await serve(directory, { port: 0, base: '/' }), atMost: brotliAtMost },
    { name: 'plain host', site: await serveAsPlainHost(directory), atMost: plainAtMost },
  ];
  const figures = [];
  for (const { name, site, atMost } of hosts) {
    const wire = await wireTo(site.address);
    for (const query of queries) {
      const value = (await bytesOf(query, browser, wire)) / 1000;
      const what = `first query, ${query}, ${name}`;
      figures.push({ what, value, unit: 'KB' as const, atMost: atMost[count] });
    }
    await wire.close();
    await site.close();
  }
  await browser.close();
  return figures;
};

async function bytesOf(query: string, browser: Browser, wire: Wire): Promise<number> {
  wire.takeBytes();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${wire.address}search/?q=${encodeURIComponent(query)}`);
  await page.locator('.hits > li').first().waitFor();
  let bytes = wire.takeBytes();
  for (let more = -1; more !== 0; bytes += more) {
    await setTimeout(500);
    more = wire.takeBytes();
  }
  await context.close();
  return bytes;
}
