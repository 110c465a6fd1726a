import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { violationsIn } from './axe-violations.ts';
import { test } from './reader.ts';
import { ask } from './search-page.ts';
import { shapeAddresses } from './shape-addresses.ts';

const paths = await pagePaths(inject('siteDirectory'));
const meeting = '/meetings/2024-05-02-hawaii/';

test.for([360, 768, 1366, 1920])(
  'no page breaks a rule of axe at %i px, light or dark',
  async (width, { visit }) => {
    const page = await visit('/', { viewport: { width, height: 800 } });
    const violations: string[] = [];
    for (const path of [...paths, ...shapeAddresses]) {
      await page.goto(path);
      violations.push(...(await violationsIn(page)));
    }
    await page.goto(meeting);
    await page.locator('#dicas-1 .menu > button').click();
    await page.locator('#dicas-1 .menu ul').waitFor();
    violations.push(...(await violationsIn(page)));
    await page.goto('/search/?q=dicas');
    await page.locator('.hits > li').first().waitFor();
    violations.push(...(await violationsIn(page)));
    expect(violations).toEqual([]);
  },
);

/** What search shows, by what brings it about. */
const searchStates: Record<string, (page: Page) => Promise<unknown>> = {
  'the beginning of a word': (page) => ask(page, 'Fut'),
  'nothing found': (page) => ask(page, 'nothingxyz'),
  'near misses': (page) => ask(page, 'futema'),
  'an absent word': (page) => ask(page, 'deterrence Taiwan'),
  'some of the words': (page) => ask(page, 'Futenma DICAS'),
  'words left out': (page) => ask(page, 'deterrence -Futenma'),
  'no such phrase': (page) => ask(page, '「拡大抑止」'),
  'editors’ notes alone': (page) => ask(page, 'AMRAAM'),
  'a download': async (page) => {
    await ask(page, 'deterrence');
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('downloaded as').first().waitFor();
  },
  'facts of a meeting': (page) => ask(page, '2024-05-02'),
  'a match on arrival': async (page) => {
    await ask(page, 'Futenma');
    await page.locator('.hits > li > a').click();
    await page.locator('.marks-bar').waitFor();
  },
  loading: async (page) => {
    await page.route(/pf_index/, () => undefined);
    await page.locator('live-search:defined').waitFor();
    await page.locator('#site-search').fill('Henoko');
    await page.getByText('Searching…').first().waitFor();
  },
  failure: async (page) => {
    await page.route(/pf_index/, (route) => route.fulfill({ status: 404 }));
    await ask(page, 'Henoko');
    await page.locator('.again').waitFor();
  },
};

test.for(Object.entries(searchStates))(
  'search with %s breaks none, on a phone and on a laptop',
  async ([, reach], { open }) => {
    for (const width of [360, 1366]) {
      const page = await open({ viewport: { width, height: 800 } });
      await page.goto('/search/');
      await reach(page);
      expect(await violationsIn(page)).toEqual([]);
    }
  },
);

test('what breaks a rule is found, in one colour scheme alone too', async ({ open }) => {
  const page = await open();
  await page.setContent(`<!doctype html><html lang="en"><title>A page</title>
    <main><h1>A page</h1><img src="data:,"><p>Words</p></main>
    <style>:root { color-scheme: light dark; background: light-dark(#fff, #111) }
    p { color: light-dark(#aaa, #eee) }</style>`);
  expect((await violationsIn(page)).map((violation) => violation.split(' ').slice(1, 3))).toEqual([
    ['light', 'color-contrast'],
    ['light', 'image-alt'],
    ['dark', 'image-alt'],
  ]);
});
