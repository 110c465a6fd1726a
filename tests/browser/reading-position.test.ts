import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { boxOf } from './hands.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';
/** A shorter one, with nested topics. */
const shapes = new URL('/meetings/2024-07-28-tokyo/', inject('shapesAddress')).href;

describe('arriving at an anchor', () => {
  test.for(['dicas-1', 'preamble-2'])(
    'marks #%s, shows it and moves the reading position there',
    async (id, { visit }) => {
      const page = await visit(`${meeting}#${id}`, { viewport: { width: 1280, height: 500 } });
      const passage = page.locator(`#${id}`);
      const unmarked = await background(page.locator('#status-quo-1'));
      expect(await background(passage)).not.toBe(unmarked);
      expect(await passage.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await passage.evaluate(isInView)).toBe(true);
    },
  );

  test('marks the next item after the next jump, and no other', async ({ visit }) => {
    const page = await visit(`${meeting}#dicas-1`);
    const marked = page.locator('.passage:target');
    await page.locator('#extended-deterrence-1 .number').click();
    expect(await marked.getAttribute('id')).toBe('extended-deterrence-1');
    const unmarked = await background(page.locator('#status-quo-1'));
    expect(await background(page.locator('#dicas-1'))).toBe(unmarked);
    await page.goBack();
    expect(await marked.getAttribute('id')).toBe('dicas-1');
  });

  test('at a topic shows its heading marked, reading goes on there', async ({ visit }) => {
    const page = await visit(`${meeting}#realignment`, { viewport: { width: 1280, height: 500 } });
    const heading = page.locator('#realignment');
    expect(await background(heading)).not.toBe(await background(page.locator('#dicas')));
    // The heading links to itself; the number of its first sentence comes next.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toContain('7.1');
  });
});

test('a link to a part that is not there says so', async ({ visit }) => {
  const page = await visit(`${meeting}#dicas-9`);
  const note = page.locator('.unknown-part');
  expect(await note.textContent()).toBe(
    'This page has no part called “dicas-9”. The link may be incomplete or mistyped.',
  );
  expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.evaluate(() => (location.hash = '#dicas-1'));
  await expect.poll(() => note.count()).toBe(0);
});

describe('the table of contents', () => {
  test('marks no topic before the first is read, then the one being read', async ({ visit }) => {
    const page = await visit(meeting, { viewport: { width: 1280, height: 500 } });
    await page.mouse.move(800, 250);
    expect(await currentTopics(page)).toEqual([]);
    for (const id of ['status-quo', 'command-and-control', 'extended-deterrence']) {
      await scrollTo(page, id);
      await expect.poll(() => currentTopics(page)).toEqual([`#${id}`]);
    }
  });

  test.for([400, 800, 1200])(
    'marks the short last topic at the end of the page, %i px high',
    async (height, { visit }) => {
      const page = await visit(shapes, { viewport: { width: 1280, height } });
      await page.mouse.move(800, 250);
      await page.mouse.wheel(0, 100_000);
      await expect.poll(() => currentTopics(page)).toEqual(['#next-meeting']);
    },
  );

  test('marks every topic that it jumps to, those too that cannot come to the top', async ({
    visit,
  }) => {
    const page = await visit(shapes, { viewport: { width: 1280, height: 1000 } });
    const links = page.locator('.contents li > a');
    const hashes = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).hash),
    );
    expect(hashes).toHaveLength(5);
    for (const [index, hash] of hashes.entries()) {
      await links.nth(index).click();
      await expect.poll(() => currentTopics(page)).toEqual([hash]);
    }
  });

  test('marks the topic of the item that a link led to', async ({ visit }) => {
    const page = await visit(`${shapes}#posture-1`, { viewport: { width: 1280, height: 1000 } });
    await expect.poll(() => currentTopics(page)).toEqual(['#posture']);
  });

  test('stays beside the text on a wide screen and never traps the wheel', async ({ visit }) => {
    const page = await visit(meeting, { viewport: { width: 1280, height: 300 } });
    const contents = page.locator('.contents');
    expect(await contents.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(
      true,
    );
    await page.mouse.move(100, 290);
    await page.mouse.wheel(0, 200);
    await page.mouse.move((await boxOf(page, contents)).x + 50, 150);
    // A wheel's turns come one by one: those that the contents cannot use scroll the page.
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 200);
      await page.waitForTimeout(20);
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600);
    expect(await contents.evaluate(isInView)).toBe(true);
  });

  test('stands before the text on a narrow screen and does not follow', async ({ visit }) => {
    const page = await visit(meeting, { viewport: { width: 360, height: 640 } });
    expect(await page.locator('.contents ol').first().isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    expect(await page.locator('.contents ol').first().isVisible()).toBe(true);
    const { foot } = await boxOf(page, '.contents');
    expect(foot).toBeLessThanOrEqual((await boxOf(page, '#preamble-1')).y);
    await scrollTo(page, 'realignment');
    await expect.poll(() => page.locator('.contents').evaluate(isInView)).toBe(false);
  });
});

function background(element: ReturnType<Page['locator']>): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).backgroundColor);
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Scrolls, as a reader does, until the topic's heading is near the top. */
async function scrollTo(page: Page, id: string): Promise<void> {
  const top = await page.locator(`#${id}`).evaluate((node) => node.getBoundingClientRect().top);
  await page.mouse.wheel(0, top - 40);
}

function currentTopics(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.contents [aria-current]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
