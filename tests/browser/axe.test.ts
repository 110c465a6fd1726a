import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { violationsIn } from './axe-violations.ts';
import { test } from './reader.ts';
import { shapeAddresses } from './shape-addresses.ts';

const paths = await pagePaths(inject('siteDirectory'));
const meeting = '/meetings/2024-05-02-hawaii/';

test.for([360, 768, 1366, 1920])(
  'no page breaks a rule of axe at %i px, light or dark',
  async (width, { visit }) => {
    const page = await visit('/', { viewport: { width, height: 800 } });
    const violations: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      violations.push(...(await violationsIn(page)));
    }
    expect(violations).toEqual([]);
  },
);

test.for([360, 768, 1366, 1920])(
  'the open actions of an item break none at %i px',
  async (width, { visit }) => {
    const page = await visit(meeting, { viewport: { width, height: 800 } });
    await page.locator('#dicas-1 .actions > button').click();
    expect(await page.locator('#dicas-1 .actions ul').isVisible()).toBe(true);
    expect(await violationsIn(page)).toEqual([]);
  },
);

test.for([360, 768, 1366, 1920])(
  'search with results breaks none at %i px',
  async (width, { visit }) => {
    const page = await visit('/search/?q=dicas', { viewport: { width, height: 800 } });
    await page.locator('.hits > li').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
  },
);

test.for([360, 768, 1366, 1920])(
  'texts in other shapes break none at %i px',
  async (width, { visit }) => {
    const page = await visit('/', { viewport: { width, height: 800 } });
    const violations: string[] = [];
    for (const address of shapeAddresses) {
      await page.goto(address);
      violations.push(...(await violationsIn(page)));
    }
    expect(violations).toEqual([]);
  },
);

test('what breaks a rule is found, in one colour scheme alone too', async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>A page</title>
    <main><h1>A page</h1><img src="data:,"><p>Words</p></main>
    <style>:root { color-scheme: light dark; background: light-dark(#fff, #111) }
    p { color: light-dark(#aaa, #eee) }</style>`);
  expect((await violationsIn(page)).map((violation) => violation.split(' ').slice(1, 3))).toEqual([
    ['light', 'color-contrast'],
    ['light', 'image-alt'],
    ['dark', 'image-alt'],
  ]);
  await page.close();
});
