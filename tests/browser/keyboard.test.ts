import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';

test('a keyboard alone leads from the top of a page to a copied link of an item', async ({
  visit,
}) => {
  const page = await visit(meeting);
  const item = page.locator('#dicas-1');
  const control = item.locator('.menu > button');
  const copy = item.locator('.menu li button').first();

  await tabTo(page, control);
  await page.keyboard.press('Enter');
  await tabTo(page, copy, 1);
  expect((await copy.textContent())?.trim()).toBe('Copy link');
  await page.keyboard.press('Enter');

  await expect.poll(() => page.getByRole('status').textContent()).toBe('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(new URL(`${meeting}dicas-1/`, inject('siteAddress')).href);
  expect(await copy.textContent()).toBe('Link copied');

  await page.keyboard.press('Escape');
  expect(await item.locator('.menu ul').isVisible()).toBe(false);
  expect(await isFocused(control)).toBe(true);

  // It does not stay open over what the focus goes to.
  await page.keyboard.press('Enter');
  for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Tab');
  expect(await item.locator('.menu ul').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await item.locator('.menu ul').isVisible()).toBe(false);
});

test('copying twice is said twice', async ({ visit }) => {
  const page = await visit(meeting);
  await page.locator('#dicas-1 .menu > button').click();
  const status = page.getByRole('status');
  const said = await status.evaluateHandle((element) => {
    const words: (string | null)[] = [];
    new MutationObserver(() => words.push(element.textContent)).observe(element, {
      childList: true,
    });
    return words;
  });
  await page.locator('#dicas-1 .menu li:first-child button').click();
  await expect.poll(() => said.jsonValue()).toHaveLength(1);
  await page.locator('#dicas-1 .menu li:first-child button').click();
  await expect.poll(() => said.jsonValue()).toHaveLength(2);
  for (const text of await said.jsonValue()) expect(text?.trim()).toBe('Link copied');
});

test('where the clipboard is closed, the link is shown to copy by hand', async ({ visit }) => {
  const page = await visit(`${meeting}dicas-1/`, { permissions: [] });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
  });
  const shown = page.waitForEvent('dialog');
  const click = page.getByRole('button', { name: 'Copy link' }).click();
  const dialog = await shown;
  expect(dialog.defaultValue()).toBe(page.url());
  await dialog.dismiss();
  await click;
});

test('each item is two stops of the Tab key, its number and “Cite”, and the links of its notes', async ({
  visit,
}) => {
  const page = await visit(`${meeting}#status-quo-1`);
  const stops: string[] = [];
  const inNotes = await page.locator('#status-quo-1 .note a').count();
  expect(inNotes).toBe(3);
  for (let press = 0; press < 5 + inNotes; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.closest('.note') ? '' : (focused?.ariaLabel ?? 'no name');
    });
    if (stop !== '') stops.push(stop);
  }
  expect(stops).toEqual([
    '1.1: link to this sentence',
    'Cite or link item 1.1',
    'no name',
    '2.1: link to this sentence',
    'Cite or link item 2.1',
  ]);
});

test('the first stop skips to the text', async ({ visit }) => {
  const page = await visit(meeting);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  expect(await isFocused(skip)).toBe(true);
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await isFocused(page.locator('.notice button'))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await isFocused(page.locator('#preamble-1 .number'))).toBe(true);
});

test('links skip the contents, and the word index', async ({ visit }) => {
  for (const [path, name, target] of [
    [meeting, 'Skip contents', '#site-main'],
    ['/search/', 'Skip word index', '#site-footer'],
  ] as const) {
    const page = await visit(path);
    const skip = page.getByRole('link', { name });
    await skip.focus();
    await page.keyboard.press('Enter');
    expect(await isFocused(page.locator(target))).toBe(true);
  }
});

test('no ring of focus is cut or lies on letters', async ({ visit }) => {
  const page = await visit(meeting, { viewport: { width: 1366, height: 768 } });
  const cut: string[] = [];
  for (const link of await page.locator('.contents a:not(.skip), .passage .number').all()) {
    await link.focus();
    const fault = await link.evaluate((element) => {
      const style = getComputedStyle(element);
      const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
      const ring = element.getBoundingClientRect();
      const box = (element.closest('.contents') ?? document.body).getBoundingClientRect();
      const next = element.nextElementSibling;
      const edge = next?.matches('[data-verbatim]') ? next.getClientRects()[0]?.left : undefined;
      const words = edge !== undefined && ring.right + reach > edge + 0.5;
      const within = ring.left - reach >= box.left && ring.right + reach <= box.right;
      return element.matches(':focus-visible') && within && !words ? '' : element.outerHTML;
    });
    if (fault) cut.push(fault);
  }
  expect(cut).toEqual([]);
});

test('no single key does anything', async ({ visit }) => {
  const page = await visit(meeting);
  const state = () =>
    page.evaluate(() => ({
      focus: document.activeElement?.tagName,
      address: location.href,
      open: document.querySelectorAll('[open]').length,
      status: document.querySelector('[role=status]')?.textContent,
      field: document.querySelector('input')?.value,
    }));
  const before = await state();
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,-+') await page.keyboard.press(key);
  expect(await state()).toEqual(before);
});

/** Presses Tab until the element has the focus, at most as often as a patient reader would. */
async function tabTo(
  page: Page,
  element: ReturnType<Page['locator']>,
  presses = 90,
): Promise<void> {
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    if (await isFocused(element)) return;
  }
  throw new Error(`Tab does not lead to ${String(element)}`);
}

function isFocused(element: ReturnType<Page['locator']>): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}
