import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { engine } from './launch-browser.ts';
import { test } from './reader.ts';

const origin = 'https://ministerial-summaries.example';

test
  .runIf(engine === 'chromium')
  .for(['/', '/meetings/2024-05-02-hawaii/', '/meetings/2024-05-02-hawaii/dicas-1/', '/search/'])(
  '%s saved as MHTML keeps its look',
  async (path, { open }) => {
    const page = await open();
    const context = page.context();
    await context.route(`${origin}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({
        response: await route.fetch({
          url: new URL(pathname + search, inject('siteAddress')).href,
        }),
      });
    });
    await page.goto(origin + path, { waitUntil: 'load' });
    const read = () =>
      page.locator('.site-header nav a').evaluateAll((links) =>
        links.map((link) => {
          const { fontFamily, fontSize, paddingBlock, color, textDecorationLine } =
            getComputedStyle(link);
          return [fontFamily, fontSize, paddingBlock, color, textDecorationLine].join(' ');
        }),
      );
    const look = await read();
    const devTools = await context.newCDPSession(page);
    const { data } = await devTools.send('Page.captureSnapshot', { format: 'mhtml' });
    const file = join(siteDirectory({ 'page.mhtml': data }), 'page.mhtml');
    await page.goto(pathToFileURL(file).href);
    expect(await read()).toEqual(look);
  },
);
