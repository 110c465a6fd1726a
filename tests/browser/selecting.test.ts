import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clipboard } from './hands.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';

test('a sentence selected with its number is pasted as “1.1 The Ministers …”', async ({
  visit,
}) => {
  const page = await visit(meeting);
  const { plain, html } = await copied(page, '#status-quo-1 > p:first-child');
  const text = await page.locator('#status-quo-1 [data-verbatim]').textContent();
  expect(plain.trim()).toBe(`1.1 ${text ?? ''}`);
  expect(html).toMatch(/<a href="http[^"]+#status-quo-1">1\.1 <\/a><span>The Ministers/);
});

test('a pasted text keeps heading, numbers, words and note apart, and has nothing else', async ({
  visit,
}) => {
  const page = await visit(meeting);
  await page.locator('#dicas-1 .menu > button').click();
  const { plain, html } = await copied(page, '.text');
  const lines = plain
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  expect(lines[0]).toMatch(
    /^Official text\. The numbered sentences are the words of the Ministry of Defense \(Japan\), unchanged/,
  );
  expect(lines[1]).toMatch(/^P1 On May 2, /);
  expect(lines).toContain('1 Unilateral changes to the status quo by force (editors’ heading)');
  expect(lines).toContain('P2 The summary is as follows.');
  expect(lines.find((line) => line.startsWith('Editors’ note. The Japanese text'))).toBeTruthy();
  expect(plain).not.toMatch(/Copy link|Cite/);
  expect(html).not.toMatch(/<svg|<button|style=|class=|position/);
});

test('words that only screen readers have are words of their own in copies', async ({ visit }) => {
  const page = await visit(meeting);
  const { plain } = await copied(page, '.facts');
  expect(plain).toContain('11:53 local time inferred by the editors: see why');
});

test('a search field is copied as it is', async ({ visit }) => {
  const page = await visit(meeting);
  await page.locator('#site-search').fill('dicas');
  await page.locator('#site-search').selectText();
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('dicas');
});

/** Selects all of an element and copies it. */
async function copied(page: Page, selector: string) {
  await page.locator(selector).evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+c');
  return clipboard(page);
}
