import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { type Figure, type Measure, median } from './figure.ts';
import { serveAsPlainHost } from './plain-host.ts';
import { slowLineTo } from './slow-line.ts';
import { slowPages } from './slowed-pages.ts';

const tries = 3;

/**
 * How long a reader who has nothing yet waits from the address to the first hit, and the longest block of
 * the page over 50 ms: the middle ones of three tries; of a long pasted text; with a slow line and processor.
 */
export const coldAnswer: Measure = async ({ content, directory }) => {
  const host = await serveAsPlainHost(directory);
  const browser = await launchBrowser();
  const texts = globSync(join(content, 'sources/*.txt')).map((path) => readFileSync(path, 'utf8'));
  const [word, pasted] = ['DICAS', texts.join(' ').slice(0, 5000)];
  const fast = await figuresOf('first answer', word, host.address, browser, [undefined, 50]);
  const what = `answer to ${pasted.length} characters`;
  const long = await figuresOf(what, pasted, host.address, browser, [undefined, 50]);
  const line = await slowLineTo(host.address);
  const stopSlowing = await slowPages(browser, 4);
  const slow = await figuresOf('slow line and processor', word, line.address, browser, [2000, 100]);
  await stopSlowing();
  line.close();
  await browser.close();
  await host.close();
  return [...fast, ...long, ...slow];
};

async function figuresOf(
  what: string,
  query: string,
  address: string,
  browser: Browser,
  [maxWait, maxBlock]: readonly [number | undefined, number],
): Promise<Figure[]> {
  const [waits, blocks]: [number[], number[]] = [[], []];
  for (let one = 0; one < tries; one++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.hits > li')) return;
        performance.mark('first hit');
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) performance.mark(`block ${duration}`);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
    await page.locator('.hits > li').first().waitFor();
    const marks = await page.evaluate(() =>
      performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
    );
    await context.close();
    waits.push(marks.find(({ name }) => name === 'first hit')?.startTime ?? Infinity);
    blocks.push(
      Math.max(0, ...marks.map(({ name }) => Number(/^block (.*)/.exec(name)?.[1] ?? 0))),
    );
  }
  return [
    { what, value: median(waits), unit: 'ms', max: maxWait },
    { what: `${what}, longest block`, value: median(blocks), unit: 'ms', max: maxBlock },
  ];
}
