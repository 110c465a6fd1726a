import { setTimeout } from 'node:timers/promises';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Figure, Measure } from './figure.ts';
import { serveAsPlainHost } from './plain-host.ts';

const queries = ['DICAS', 'extended deterrence', '"Self Defense Forces"'];

/** Highest number of KB for a first query, by the number of meetings. */
const maxKB: Record<number, number> = { 1: 115, 200: 205 };

/** What a reader with an empty cache loads until a query is answered: page, scripts and index. */
export const firstQuery: Measure = async ({ count, directory }) => {
  const host = await serveAsPlainHost(directory);
  const browser = await launchBrowser();
  const figures: Figure[] = [];
  for (const query of queries) {
    const startBytes = host.sentBytes();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.address}search/?q=${encodeURIComponent(query)}`);
    await page.locator('.hits > li').first().waitFor();
    // Until nothing more is sent.
    let bytes = 0;
    while (bytes !== host.sentBytes()) {
      bytes = host.sentBytes();
      await setTimeout(500);
    }
    await context.close();
    const value = (host.sentBytes() - startBytes) / 1000;
    figures.push({ what: `first query, ${query}`, value, unit: 'KB', max: maxKB[count] });
  }
  await browser.close();
  await host.close();
  return figures;
};
