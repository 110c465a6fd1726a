import { existsSync } from 'node:fs';
import { chromium, firefox, webkit, type Browser, type LaunchOptions } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

const engines = { chromium, firefox, webkit };

/** The engine that the browser tests run in: BROWSER, by default `chromium`. */
export const engine = engineOf(process.env['BROWSER']);

/** Rejects with what to install, where the engine of BROWSER cannot be started. */
export function launchBrowser(): Promise<Browser> {
  return engine === 'chromium' ? launchChromium() : engines[engine].launch();
}

function engineOf(name = 'chromium'): keyof typeof engines {
  if (name in engines) return name as keyof typeof engines;
  throw new Error(`BROWSER must be ${Object.keys(engines).join(', ')}, not “${name}”`);
}

/**
 * Starts a headless Chromium: that of CHROME_PATH where it is set, and no other; else the first that
 * starts of the bundled one, Chrome, Edge, the system's Chromium and Playwright's download.
 * Rejects with what was tried and what to install.
 */
async function launchChromium(): Promise<Browser> {
  const tried: string[] = [];
  for (const options of await waysToStart()) {
    try {
      return await chromium.launch(options);
    } catch (error) {
      const { channel, executablePath = channel ?? "Playwright's download" } = options;
      tried.push(`  ${executablePath}: ${reason(error)}`);
    }
  }
  throw new Error(
    `No browser could be started.\n${tried.join('\n')}\n` +
      'Install Google Chrome, Edge or Chromium, or run "npx playwright-core install ' +
      'chromium-headless-shell", or set CHROME_PATH to the program of a Chromium.',
  );
}

async function waysToStart(): Promise<LaunchOptions[]> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return [{ executablePath: CHROME_PATH }];
  const installed = systemChromiums.filter((path) => existsSync(path));
  return [
    (await bundledChromium()) ?? [],
    { channel: 'chrome' },
    { channel: 'msedge' },
    installed.map((executablePath) => ({ executablePath })),
    {},
  ].flat();
}

const systemChromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The line of Playwright's long message that names the cause. */
function reason(error: unknown): string {
  const lines = String(error).split('\n');
  const telling = lines.find((line) => /error while loading|not found|doesn't exist/.test(line));
  return (telling ?? lines[0] ?? '').replace(/^.*browserType\.launch: /, '').trim();
}
