import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { test } from './reader.ts';
import { shapeAddresses } from './shape-addresses.ts';

const paths = await pagePaths(inject('siteDirectory'));
const meeting = '/meetings/2024-05-02-hawaii/';

test.for([
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
  // WCAG 1.4.10: a window of 1280 × 1024 px at 400 %.
  ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['1280 px wide', { viewport: { width: 1280, height: 800 } }],
] as const)('no page scrolls sideways %s', async ([, options], { visit }) => {
  const page = await visit('/', options);
  for (const path of paths) {
    await page.goto(path);
    expect([path, await sticksOut(page)]).toEqual([path, []]);
  }
});

test('no text of another shape scrolls sideways 320 px wide', async ({ visit }) => {
  const page = await visit('/', { viewport: { width: 320, height: 640 } });
  for (const address of shapeAddresses) {
    await page.goto(address);
    expect([address, await sticksOut(page)]).toEqual([address, []]);
  }
});

test('the open actions of an item are in view on a narrow page', async ({ visit }) => {
  const page = await visit(meeting, { viewport: { width: 320, height: 640 } });
  for (const summary of await page.locator('summary').all()) {
    await summary.click();
    expect(await sticksOut(page)).toEqual([]);
    const box = await page.locator('.actions[open] ul').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    // Open actions may lie over the next item’s control.
    await page.keyboard.press('Escape');
  }
});

// WCAG 2.5.8 would let a small target pass that has space around it or stands in a sentence. These
// must be 24 × 24 px without that; axe tests all other links and controls, exceptions included.
test.for([360, 1280])(
  'numbers, controls and links of the contents are 24 × 24 px or more at %i px',
  async (width, { visit }) => {
    const page = await visit(meeting, { viewport: { width, height: 800 } });
    await page.locator('#dicas-1 summary').click();
    for (const path of [meeting, ...paths.filter((path) => path !== meeting)]) {
      if (path !== meeting) await page.goto(path);
      expect([path, await smallTargets(page)]).toEqual([path, []]);
    }
  },
);

test('a page that sticks out and a small target are found', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent(`<p id="wide" style="width: 400px">Words</p>
    <button style="box-sizing: border-box; width: 23px; height: 24px"></button>
    <button style="box-sizing: border-box; width: 24px; height: 24px"></button>
    <input style="box-sizing: border-box; width: 90px; height: 23px">`);
  expect(await sticksOut(page)).toEqual(['P#wide']);
  expect(await smallTargets(page)).toEqual(['BUTTON 23 × 24', 'INPUT 90 × 23']);
  await page.close();
});

/** The elements that reach past the right edge of the window, if the page scrolls there. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map(({ tagName, id }) => `${tagName}#${id}`);
  });
}

/** Controls, numbers and links of the contents narrower or lower than 24 px, hidden ones aside. */
function smallTargets(page: Page): Promise<string[]> {
  const targets = 'button, input, select, summary, a.number, .contents a, .actions a, nav a';
  return page.locator(targets).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => ({ tag: element.tagName, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ tag, box }) => `${tag} ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
}
