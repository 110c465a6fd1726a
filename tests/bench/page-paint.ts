import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import type { Measure } from './built-corpus.ts';
import { middle } from './figure.ts';
import { serveAsPlainHost } from './plain-host.ts';

const path = 'meetings/2024-05-02-hawaii/';
const tries = 5;

/** A slow phone: 1.6 Mbit/s, 150 ms to the host and back, the processor slowed four times. */
const line = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 1e5 };
const rate = 4;

/** When a slow phone shows the text of the first summary, and how long that keeps its main thread busy. */
export const pagePaint: Measure = async ({ directory }) => {
  const site = await serveAsPlainHost(directory);
  const browser = await launchBrowser();
  const visits = [];
  for (let one = 0; one < tries; one++) visits.push(await visit(site.address + path, browser));
  await browser.close();
  await site.close();
  return [
    {
      what: 'slow phone, largest paint',
      value: middle(visits.map(({ painted }) => painted)),
      unit: 'ms',
      atMost: 500,
    },
    {
      what: 'slow phone, main thread busy',
      value: middle(visits.map(({ busy }) => busy)),
      unit: 'ms',
      atMost: 400,
    },
  ];
};

async function visit(
  address: string,
  browser: Browser,
): Promise<{ painted: number; busy: number }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await devtools.send('Performance.enable');
  const busyMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await busyMs();
  await page.goto(address);
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? NaN);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await page.waitForTimeout(1000);
  const busy = (await busyMs()) - before;
  await context.close();
  return { painted, busy };
}
