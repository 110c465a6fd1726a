import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { boxOf, visibleCount } from './hands.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';

// The trail of an item's page stays: on paper it says where the sentence stands. What is folded on
// screen is unfolded on paper, and its summary is a heading there.
test('paper shows no navigation and no control, on any page', async ({ visit }) => {
  const page = await visit('/');
  await page.emulateMedia({ media: 'print' });
  for (const path of await pagePaths(inject('siteDirectory'))) {
    await page.goto(path);
    expect([
      path,
      await visibleCount(
        page,
        'nav:not(.trail), search, input, button, summary:not(.sources *, .citations *, .sections *), .skip',
      ),
    ]).toEqual([path, 0]);
  }
});

test('paper shows every number and note', async ({ visit }) => {
  const page = await visit(meeting);
  await page.emulateMedia({ media: 'print' });
  expect(await visibleCount(page, '.passage .number')).toBe(11);
  expect(await visibleCount(page, '.topic > h2 .number')).toBe(7);
  // One of the editors’, and what of terms and of what followed stands beside ten sentences.
  expect(await visibleCount(page, '.note')).toBe(11);
});

test('paper shows the commands that are folded on screen, and one citation of a sentence', async ({
  visit,
}) => {
  const page = await visit(`${meeting}sources/`);
  await page.emulateMedia({ media: 'print' });
  expect((await boxOf(page, '.sources pre')).height).toBeGreaterThan(10);
  await page.goto(`${meeting}dicas-1/`);
  expect(await page.locator('details.style').count()).toBeGreaterThan(3);
  expect(await visibleCount(page, 'details.style')).toBe(1);
});

test('paper sets smaller what the screen sets smaller', async ({ visit }) => {
  const page = await visit(`${meeting}dicas-1/`);
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    for (const part of ['.explained dd', '.events']) {
      expect(await size(`${part} .source`), media).toBeLessThan(await size(`${part} p`));
    }
  }
  // Pixels, of which 96 are 72 points.
  expect(await size('body')).toBe(12.5);
});

test('an item is kept on one sheet, a heading with what it heads', async ({ visit }) => {
  const page = await visit(meeting);
  await page.emulateMedia({ media: 'print' });
  const breaks = (selector: string, property: 'breakInside' | 'breakAfter') =>
    page
      .locator(selector)
      .evaluateAll((all, name) => all.map((element) => getComputedStyle(element)[name]), property);
  expect(new Set(await breaks('.passage', 'breakInside'))).toEqual(new Set(['avoid']));
  expect(new Set(await breaks('.topic > h2', 'breakAfter'))).toEqual(new Set(['avoid']));
});

test('a note on paper is clear of the words before it and of the rule after it', async ({
  visit,
}) => {
  const page = await visit(`${meeting}extended-deterrence-1/`, {
    viewport: { width: 640, height: 900 },
  });
  await page.emulateMedia({ media: 'print' });
  const note = await boxOf(page, '.note');
  expect(note.y - (await boxOf(page, 'blockquote')).foot).toBeGreaterThanOrEqual(12);
  expect((await boxOf(page, '.explained')).y - note.foot).toBeGreaterThanOrEqual(12);
});

test('paper is white with black words in the dark scheme too', async ({ visit }) => {
  const page = await visit(`${meeting}#dicas-1`, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const colours = await page
    .locator('#dicas-1 [data-verbatim]')
    .evaluate((words) => [
      getComputedStyle(words).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});
