import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Measure } from './built-corpus.ts';
import type { Figure } from './figure.ts';
import { serveAsPlainHost } from './plain-host.ts';
import { type Wire, wireTo } from './wire.ts';

const queries = ['DICAS', 'extended deterrence', '"Self Defense Forces"'];

/** The most KB that may be sent, by the number of meetings: of small ones, and of 24 items. */
const brotliAtMost: Record<number, number> = { 1: 110, 1000: 250 };
const plainAtMost = { 10: { 1: 105, 1000: 160 }, 24: { 1: 105, 1000: 200 } };

/**
 * What a reader who has nothing yet loads to have a query answered: page, scripts and index; and what
 * our notes on it add.
 */
export const firstQuery: Measure = async ({ count, size, directory }) => {
  const browser = await launchBrowser();
  const hosts = [
    { name: 'brotli', site: await serve(directory, { port: 0, base: '/' }), atMost: brotliAtMost },
    { name: 'plain host', site: await serveAsPlainHost(directory), atMost: plainAtMost[size] },
  ];
  const figures: Figure[] = [];
  for (const { name, site, atMost } of hosts) {
    const wire = await wireTo(site.address);
    const bounds: Record<number, number> = atMost;
    for (const query of queries) {
      const official = await bytesOf(`${encodeURIComponent(query)}&ours=no`, browser, wire);
      const whole = await bytesOf(encodeURIComponent(query), browser, wire);
      const what = `first query, ${query}, ${name}`;
      const ours = whole - official;
      figures.push(
        { what, value: official / 1000, unit: 'KB', atMost: bounds[count] },
        { what: `our notes on ${query}, ${name}`, value: ours / 1000, unit: 'KB' },
      );
    }
    await wire.close();
    await site.close();
  }
  await browser.close();
  return figures;
};

/** Of a query as an address has it. */
async function bytesOf(query: string, browser: Browser, wire: Wire): Promise<number> {
  wire.takeBytes();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${wire.address}search/?q=${query}`);
  await page.locator('.hits > li').first().waitFor();
  let bytes = wire.takeBytes();
  for (let more = -1; more !== 0; bytes += more) {
    await setTimeout(500);
    more = wire.takeBytes();
  }
  await context.close();
  return bytes;
}
