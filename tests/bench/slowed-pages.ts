import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

/** Of so many milliseconds the processes of pages run one part. */
const cycleMs = 20;

/**
 * Lets the processes of a browser's pages run so many times slower from now on, until the function that
 * is returned is called. The browser's own means slows no workers.
 */
export async function slowPages(browser: Browser, times: number): Promise<() => Promise<void>> {
  const devtools = await browser.newBrowserCDPSession();
  let isOver = false;
  const signal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of pids) {
      try {
        process.kill(pid, name);
      } catch {
        // It has ended.
      }
    }
  };
  const slowing = (async () => {
    while (!isOver) {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
      signal(pages, 'SIGSTOP');
      await setTimeout((cycleMs * (times - 1)) / times);
      signal(pages, 'SIGCONT');
      await setTimeout(cycleMs / times);
    }
  })();
  return async () => {
    isOver = true;
    await slowing;
    await devtools.detach();
  };
}
