import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { type Figure, type Measure, median } from './figure.ts';
import { serveAsPlainHost } from './plain-host.ts';
import { slowPages } from './slowed-pages.ts';

const tries = 3;

/** Highest number of milliseconds, by how many times the processor is slowed. */
const maxMs: Record<number, number> = { 4: 2000 };

/**
 * How long a reader who has nothing yet waits for an answer, from the address to the first hit: the
 * middle one of three tries, on a fast line.
 */
export const coldAnswer: Measure = async ({ directory }) => {
  const site = await serveAsPlainHost(directory);
  const browser = await launchBrowser();
  const figures: Figure[] = [];
  for (const times of [1, 4]) {
    const stop = times > 1 ? await slowPages(browser, times) : undefined;
    const waits: number[] = [];
    for (let one = 0; one < tries; one++) {
      waits.push(await waitFor(`${site.address}search/?q=DICAS`, browser));
    }
    await stop?.();
    figures.push({
      what: times > 1 ? `first answer, processor slowed ${times} times` : 'first answer',
      value: median(waits),
      unit: 'ms',
      max: maxMs[times],
    });
  }
  await browser.close();
  await site.close();
  return figures;
};

async function waitFor(address: string, browser: Browser): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.hits > li')) return;
      performance.mark('first hit');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.locator('.hits > li').first().waitFor();
  const wait = await page.evaluate(
    () => performance.getEntriesByName('first hit')[0]?.startTime ?? 0,
  );
  await context.close();
  return wait;
}
