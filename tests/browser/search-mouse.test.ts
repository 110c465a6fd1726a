import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './reader.ts';

const field = '#site-search';

/** Types and leaves the cursor in the field: no Enter, no blur. */
async function type(page: Page, words: string): Promise<void> {
  await page.locator(field).click();
  await page.keyboard.type(words, { delay: 40 });
  await page.locator('live-search:not([aria-busy])').waitFor({ state: 'attached' });
}

async function point(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('The target has no box');
  await page.mouse.move(box.x + Math.min(20, box.width / 2), box.y + box.height / 2);
}

/** Presses, holds for `heldMs` as a hand does, and releases at the same place. */
async function press(page: Page, target: Locator, heldMs: number): Promise<void> {
  await point(page, target);
  await page.mouse.down();
  await page.waitForTimeout(heldMs);
  await page.mouse.up();
}

describe('the first press of the mouse after typing', () => {
  for (const heldMs of [0, 80, 2000]) {
    test(`follows a hit (held ${heldMs} ms)`, async ({ visit }) => {
      const page = await visit('/search/');
      await type(page, 'DICAS');
      await press(page, page.locator('.hits > li > a').first(), heldMs);
      await page.waitForURL(/\/meetings\/.*#dicas-1$/);
    });
  }

  test('follows a hit that is pressed while the last letter is answered', async ({ visit }) => {
    const page = await visit('/search/');
    await type(page, 'Futenm');
    await point(page, page.locator('.hits > li > a').first());
    await page.keyboard.type('a');
    await page.mouse.down();
    await page.waitForTimeout(300);
    await page.mouse.up();
    await page.waitForURL(/\/meetings\/.*#/);
  });

  test('takes a suggestion', async ({ visit }) => {
    const page = await visit('/search/');
    await type(page, 'futema ');
    await press(page, page.locator('.meant'), 80);
    await page.waitForURL(/q=futenma/i);
  });

  test('downloads the results', async ({ visit }) => {
    const page = await visit('/search/');
    await type(page, 'deterrence');
    const download = page.waitForEvent('download');
    await press(page, page.locator('button.take').first(), 80);
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  test('chooses another order', async ({ visit }) => {
    const page = await visit('/search/');
    await type(page, 'the Ministers');
    await press(page, page.getByRole('link', { name: 'oldest first' }), 80);
    await page.waitForURL(/order=oldest/);
  });

  test('selects words of a hit, and keeps them selected', async ({ visit }) => {
    const page = await visit('/search/');
    await type(page, 'deterrence');
    const words = page.locator('.hits p[data-verbatim]').first();
    const box = await words.boundingBox();
    if (!box) throw new Error('The hit has no box');
    const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
    await page.mouse.dblclick(box.x + 60, box.y + 12);
    const before = await selected();
    expect(before).not.toBe('');
    await page.waitForTimeout(2000);
    expect(await selected()).toBe(before);
  });
});
