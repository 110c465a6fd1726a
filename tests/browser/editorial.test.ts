import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { boxOf, visibleCount } from './hands.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';
const control = (page: Page) => page.getByRole('button', { name: /editorial additions/ });

test('one control hides all editorial additions to a summary and shows them again', async ({
  visit,
}) => {
  const page = await visit(meeting);
  const additions = '.passage .number, .note, .topic > h2 > a, .contents';
  expect(await visibleCount(page, additions)).toBeGreaterThan(20);
  await control(page).click();
  const text = await page.locator('#site-main').innerText();
  const hidden = ['1.1', 'Extended deterrence\n', 'What followed', 'Editors’ note', 'Terms:'];
  for (const words of hidden) expect(text).not.toContain(words);
  expect(await visibleCount(page, '.passage [data-verbatim]')).toBe(11);
  expect(await visibleCount(page, '.passage .number, .note, .contents')).toBe(0);
  await control(page).click();
  expect(await visibleCount(page, additions)).toBeGreaterThan(20);
});

test('the browser remembers it on every page, and the control stays', async ({ visit }) => {
  const page = await visit(meeting);
  await control(page).click();
  const paths = ['/', `${meeting}dicas-1/`, `${meeting}since/`, '/terms/', '/search/', '/data/'];
  for (const path of paths) {
    await page.goto(path);
    await expect.poll(() => control(page).textContent()).toBe('Show editorial additions');
    expect([path, await visibleCount(page, '.editorial')]).toEqual([path, 0]);
    expect([path, await visibleCount(page, 'h1')]).toEqual([path, 1]);
  }
  await control(page).click();
  await page.goto('/terms/');
  expect(await control(page).textContent()).toBe('Hide editorial additions');
});

test('a search that only notes answer says that they are hidden', async ({ visit }) => {
  const page = await visit('/search/');
  await control(page).click();
  await page.goto('/search/?q=AMRAAM');
  const line = page.getByText('Editorial additions are hidden.');
  await line.waitFor();
  expect(await visibleCount(page, '.notes li')).toBe(0);
  await control(page).click();
  expect(await line.isVisible()).toBe(false);
  expect(await visibleCount(page, '.notes li')).toBe(2);
});

test('a link to a topic still leads there while its heading is hidden', async ({ visit }) => {
  const page = await visit(meeting, { viewport: { width: 1280, height: 500 } });
  await control(page).click();
  await page.goto('about:blank');
  await page.goto(`${meeting}#realignment`);
  const top = async () => (await boxOf(page, '#realignment-1')).y;
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(500);
});

test('official words come before events and terms on the page of a sentence and at home', async ({
  visit,
}) => {
  for (const [path, official] of [
    ['/', '.newest [data-verbatim]'],
    [meeting, '[data-verbatim]'],
    [`${meeting}dicas-1/`, 'blockquote [data-verbatim]'],
  ] as const) {
    const page = await visit(path);
    const isFirst = await page.evaluate((selector) => {
      const words = document.querySelector(selector);
      const addition = document.querySelector('.explained, .followed, .latest, .note');
      return (
        words !== null &&
        addition !== null &&
        Boolean(words.compareDocumentPosition(addition) & Node.DOCUMENT_POSITION_FOLLOWING)
      );
    }, official);
    expect([path, isFirst]).toEqual([path, true]);
  }
});

test.for([
  ['site-cite', 'cite'],
  ['site-sources', 'sources'],
  ['site-inferred', 'sources'],
])('an old link to #%s opens the page that the part has become', async ([id, path], { visit }) => {
  const page = await visit(`${meeting}#${id ?? ''}`);
  await expect.poll(() => page.url()).toMatch(new RegExp(`${meeting}${path ?? ''}/#${id ?? ''}$`));
  await page.locator(`#${id ?? ''}`).waitFor();
});

test('without scripts an old link lands on the link that leads on', async ({ visit }) => {
  for (const id of ['site-cite', 'site-sources', 'site-inferred']) {
    const page = await visit(`${meeting}#${id}`, { javaScriptEnabled: false });
    expect(await page.locator('.local a:target, .local a:has(:target)').count()).toBe(1);
  }
});
