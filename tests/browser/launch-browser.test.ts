import { expect, test, vi } from 'vitest';
import { engine, launchBrowser } from './launch-browser.ts';

test.skipIf(engine !== 'chromium')(
  'a CHROME_PATH that is no browser is named, with what to install',
  async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    await expect(launchBrowser()).rejects.toThrow(
      /\/nowhere\/chrome: .+doesn't exist[^]+Install Google Chrome, Edge or Chromium/,
    );
    vi.unstubAllEnvs();
  },
);
