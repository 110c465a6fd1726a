import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Measure } from './measure.ts';
import { type Wire, wireTo } from './wire.ts';

const queries = ['DICAS', 'extended deterrence', '"Self Defense Forces"'];
const atMost: Record<number, number> = { 1: 110, 1000: 250 };

/** What a reader who has nothing yet loads to have a query answered: page, scripts and index. */
export const firstQuery: Measure = async ({ count, directory }) => {
  const site = await serve(directory, { port: 0, base: '/' });
  const wire = await wireTo(site.address);
  const browser = await launchBrowser();
  const figures = [];
  for (const query of queries) {
    const value = (await bytesOf(query, browser, wire)) / 1000;
    figures.push({
      what: `first query, ${query}`,
      value,
      unit: 'KB' as const,
      atMost: atMost[count],
    });
  }
  await browser.close();
  await wire.close();
  await site.close();
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
