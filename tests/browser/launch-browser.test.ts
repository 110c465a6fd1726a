import { expect, test, vi } from 'vitest';
import { engine, launchBrowser } from './launch-browser.ts';

test('a real browser starts, twice at a time, and lays out text', async () => {
  const browsers = await Promise.all([launchBrowser(), launchBrowser()]);
  for (const browser of browsers) {
    const page = await browser.newPage();
    await page.setContent('<h1 style="display: inline">Official words</h1>');
    const box = await page.getByRole('heading', { name: 'Official words' }).boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    await browser.close();
  }
});

test.skipIf(engine !== 'chromium')(
  'a CHROME_PATH that is no browser is named, with what to install',
  async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    await expect(launchBrowser()).rejects.toThrow(
      /CHROME_PATH \/nowhere\/chrome: .+doesn't exist[^]+Install Google Chrome, Edge or Chromium/,
    );
    vi.unstubAllEnvs();
  },
);
