import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clipboard } from './hands.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';
const item = `${meeting}extended-deterrence-1/`;
const words =
  'The Ministers concurred that they will deepen discussions on extended deterrence on the occasion of the next security “2+2” meeting.';

test.for([meeting, item])(
  'on a translated page the original words are copied, and the copy says so: %s',
  async (path, { visit }) => {
    const page = await visit(path);
    const before = await quoted(page);
    await translate(page);
    expect(await page.locator('body').innerText()).not.toContain('The Ministers');
    const after = await quoted(page);
    expect(after.plain).toBe(`${before.plain} (official English text; page read in translation)`);
    expect(after.plain).toContain(`“${words}”\nMinistry of Defense (Japan)`);
    expect(after.html).toContain(`>“${words}”</blockquote>`);
    expect(before.said).toBe('Quotation copied');
    expect(after.said).toBe('Official English text copied');
  },
);

test('the citations of a translated page are those of the original', async ({ visit }) => {
  const page = await visit(item);
  const press = async () => {
    const status = page.locator('#site-status');
    await status.evaluate((element) => (element.textContent = ''));
    // A translator changes the label of a button too: this one is known by its place.
    await page.locator('.citations button').first().click();
    await expect.poll(() => status.textContent()).not.toBe('');
    return clipboard(page);
  };
  const before = await press();
  await page.waitForTimeout(10);
  await translate(page);
  const after = await press();
  expect(after).toEqual(before);
  expect(after.plain).toContain('Japan-U.S. Defense Ministerial Meeting (Summary)');
});

/** What translators of browsers do: each text is wrapped and replaced, and the page says so. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!/\p{L}/u.test(text.data) || text.parentElement?.closest('script, style')) continue;
      const html = 'http://www.w3.org/1999/xhtml';
      const outer = document.createElementNS(html, 'font');
      const inner = document.createElementNS(html, 'font');
      inner.textContent = text.data.replaceAll(/\p{L}+/gu, 'übersetzt');
      outer.append(inner);
      text.replaceWith(outer);
    }
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
  });
}

async function quoted(page: Page) {
  const control = page.locator('#extended-deterrence-1 .menu > button');
  if (await control.isVisible()) {
    await control.click();
    await page.locator('.menu :popover-open button').nth(1).click();
  } else {
    await page.locator('.passage-actions button').nth(1).click();
  }
  const status = page.locator('#site-status');
  await expect.poll(() => status.textContent()).toMatch(/copied/);
  const said = await status.textContent();
  const copied = await clipboard(page);
  await page.keyboard.press('Escape');
  return { ...copied, said: said?.trim() };
}
