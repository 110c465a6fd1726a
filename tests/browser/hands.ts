import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { answered } from './search-page.ts';

/** The window of a phone that is used with fingers. */
export const touchPhone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } };

/** Types with the keyboard and leaves the cursor in the field: no Enter, no blur. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('#site-search').click();
  await page.keyboard.type(text, { delay: 40 });
  if ((await page.locator('live-search').count()) > 0) await answered(page);
}

/** Puts text on the clipboard and pastes it into a field, as one change. */
export async function paste(page: Page, words: string, field = '#site-search'): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await page.locator(field).click();
  await page.keyboard.press('ControlOrMeta+v');
}

/** What was copied, as a plain and as a rich editor would paste it. */
export async function clipboard(page: Page): Promise<{ plain: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

/** Where the first element that a selector finds is, in pixels. Throws if none has a box. */
export async function boxOf(page: Page, selector: string | Locator) {
  const target = typeof selector === 'string' ? page.locator(selector).first() : selector;
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} has no box`);
  const { x, y, width, height } = box;
  return { ...box, right: x + width, foot: y + height, middle: y + height / 2 };
}

/** Moves the mouse near the start of an element. */
export async function point(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await boxOf(page, target);
  await page.mouse.move(box.x + Math.min(20, box.width / 2), box.y + Math.min(12, box.height / 2));
}

/** Presses, holds for `heldMs` as a hand does, and releases at the same place. */
export async function press(page: Page, target: Locator, heldMs: number): Promise<void> {
  await point(page, target);
  await page.mouse.down();
  await page.waitForTimeout(heldMs);
  await page.mouse.up();
}

/** Presses what starts a download; returns the name that the file gets, and its text. */
export async function downloaded(page: Page, control: Locator) {
  const download = page.waitForEvent('download');
  await press(page, control, 80);
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** How many of the elements that a selector finds are shown. */
export function visibleCount(page: Page, selector: string): Promise<number> {
  const count = (all: Element[]) => all.filter((element) => element.checkVisibility()).length;
  return page.locator(selector).evaluateAll(count);
}

/** The text that is selected on the page. */
export function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}
