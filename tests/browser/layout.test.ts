import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { boxOf } from './hands.ts';
import { test } from './reader.ts';
import { shapeAddresses } from './shape-addresses.ts';

const paths = await pagePaths(inject('siteDirectory'));
const meeting = '/meetings/2024-05-02-hawaii/';

test.for([
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
  // WCAG 1.4.10: a window of 1280 × 1024 px at 400 %.
  ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['1280 px wide', { viewport: { width: 1280, height: 800 } }],
  ['1920 px wide', { viewport: { width: 1920, height: 1080 } }],
] as const)('no page scrolls sideways %s', async ([, options], { visit }) => {
  const page = await visit('/', options);
  for (const path of [...paths, ...shapeAddresses]) {
    await page.goto(path);
    expect([path, await sticksOut(page)]).toEqual([path, []]);
  }
});

test.for([
  ['text of 200 %', ':root { font-size: 200% }', 640],
  // WCAG 1.4.12
  [
    'wide text spacing',
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    320,
  ],
] as const)('%s makes no page scroll sideways', async ([, css, width], { visit }) => {
  const page = await visit('/', { viewport: { width, height: 800 } });
  const pathsOfSite = paths.filter((path) => !path.includes('/meetings/'));
  for (const path of [...pathsOfSite, meeting, `${meeting}dicas-1/`]) {
    await page.goto(path);
    await page.evaluate((styles) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
    }, css);
    expect([path, await sticksOut(page)]).toEqual([path, []]);
  }
});

test('on a phone no line ends within a word', async ({ visit }) => {
  const page = await visit('/', { viewport: { width: 360, height: 740 } });
  for (const path of paths) {
    await page.goto(path);
    expect([path, await brokenWords(page)]).toEqual([path, []]);
  }
});

test.for([
  [320, 640],
  [1280, 600],
] as const)(
  'the actions of each item open within a window of %i × %i px, at its foot too',
  async ([width, height], { visit }) => {
    const page = await visit(meeting, { viewport: { width, height } });
    for (const control of await page.locator('.menu > button').all()) {
      await control.evaluate((element) => {
        element.scrollIntoView({ block: 'end' });
      });
      await control.click();
      expect(await sticksOut(page)).toEqual([]);
      const box = await page
        .locator('.menu :popover-open')
        .evaluate((list) => list.getBoundingClientRect());
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      // Open actions may lie over the next item’s control.
      await page.keyboard.press('Escape');
    }
  },
);

// WCAG 2.5.8 would let a small target pass that has space around it or stands in a sentence. These
// must be 24 × 24 px without that; axe tests all other links and controls, exceptions included.
test.for([360, 1280])(
  'numbers, controls and links of the contents are 24 × 24 px or more at %i px',
  async (width, { visit }) => {
    const page = await visit(meeting, { viewport: { width, height: 800 } });
    await page.locator('#dicas-1 .menu > button').click();
    for (const path of [meeting, ...paths.filter((path) => path !== meeting)]) {
      if (path !== meeting) await page.goto(path);
      expect([path, await smallTargets(page)]).toEqual([path, []]);
    }
  },
);

test('on a phone the first official sentence begins on the first screen', async ({ visit }) => {
  const page = await visit(meeting, { viewport: { width: 360, height: 740 }, hasTouch: true });
  expect((await boxOf(page, '#preamble-1 [data-verbatim]')).y + 30).toBeLessThan(740);
});

test.for(['/', meeting])(
  'on a phone no line of the title of %s is one word',
  async (path, { visit }) => {
    const page = await visit(path, { viewport: { width: 360, height: 740 } });
    const title = page.locator('[data-verbatim]').filter({ hasText: '(Summary)' }).first();
    const lines = await title.evaluate((element) => {
      const text = element.firstChild;
      const words = new Map<number, string[]>();
      for (const { 0: word, index } of element.textContent.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text ?? element, index);
        range.setEnd(text ?? element, index + word.length);
        const { top } = range.getBoundingClientRect();
        words.set(top, [...(words.get(top) ?? []), word]);
      }
      return [...words.values()];
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((words) => words.length === 1)).toEqual([]);
  },
);

test('the contents keep their lines, whichever topic is read', async ({ visit }) => {
  const page = await visit(meeting, { viewport: { width: 1366, height: 768 } });
  const heights = new Set<number>();
  for (const topic of await page.locator('.contents li > a').all()) {
    await topic.click();
    await expect.poll(() => topic.getAttribute('aria-current')).toBe('location');
    const words = topic.locator(':last-child');
    expect(await words.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe(
      'underline',
    );
    heights.add((await boxOf(page, '.contents ol')).height);
  }
  expect(heights.size).toBe(1);
});

test('name, edition and search are one row from 769 px on, the menu the next', async ({
  visit,
}) => {
  const page = await visit(meeting);
  for (const width of [320, 360, 639, 768, 769, 1000]) {
    await page.setViewportSize({ width, height: 600 });
    const name = await boxOf(page, '.site-name');
    const field = await boxOf(page, '.site-header search');
    const nav = await boxOf(page, '.site-header nav');
    for (const part of [await boxOf(page, '.site-header > p'), field]) {
      const apart = Math.abs(name.middle - part.middle);
      expect([width, apart < 4]).toEqual([width, width > 768]);
    }
    expect([width, nav.y > field.middle]).toEqual([width, true]);
    // One line of links from 360 px on.
    expect([width, nav.height < 48]).toEqual([width, width >= 360]);
  }
});

test('a number stands on the baseline of its first line, and words at their edge', async ({
  visit,
}) => {
  const page = await visit(meeting);
  const baselines = await page.locator('.passage').evaluateAll((all) =>
    all.map((passage) => {
      /** An empty box on the line stands on its baseline. */
      const baseline = (element: Element | null) => {
        const probe = document.createElement('span');
        probe.style.display = 'inline-block';
        element?.prepend(probe);
        const { bottom, left } = probe.getBoundingClientRect();
        probe.remove();
        return { bottom, left };
      };
      const words = baseline(passage.querySelector('[data-verbatim]'));
      const { left } = passage.getBoundingClientRect();
      return {
        apart: Math.abs(baseline(passage.querySelector('.number')).bottom - words.bottom),
        edge: Math.round(words.left - left),
      };
    }),
  );
  for (const { apart } of baselines) expect(apart).toBeLessThanOrEqual(1);
  expect(new Set(baselines.map(({ edge }) => edge)).size).toBe(1);
});

test('numbers are parts of their lines, so that the browser finds both together', async ({
  visit,
}) => {
  const page = await visit(meeting);
  const lines = await page.locator('.text .number').evaluateAll((numbers) =>
    numbers.map((number) => {
      const { display, float } = getComputedStyle(number);
      return `${display} ${float}`;
    }),
  );
  expect(new Set(lines)).toEqual(new Set(['inline none']));
  expect(await page.locator('#dicas > a').textContent()).toMatch(/^4 Defense/);
});

test('notes stand beside their sentence on a wide screen, else below it', async ({ visit }) => {
  const page = await visit(meeting, { viewport: { width: 1366, height: 768 } });
  const box = (selector: string) => boxOf(page, `#extended-deterrence-1 ${selector}`);
  const beside = await box('.note');
  const words = await box('[data-verbatim]');
  expect(beside.x).toBeGreaterThan(words.right);
  expect(Math.abs(beside.y - words.y)).toBeLessThan(24);
  expect(beside.width).toBeGreaterThanOrEqual(14 * 16);
  await page.setViewportSize({ width: 1000, height: 768 });
  const below = await box('.note');
  const above = await box('[data-verbatim]');
  expect(below.y).toBeGreaterThanOrEqual(above.foot - 1);
});

test('links to other meetings are as wide as the text above them', async ({ visit }) => {
  const page = await visit(shapeAddresses.find((address) => address.includes('-tokyo/')) ?? '', {
    viewport: { width: 1920, height: 1080 },
  });
  const { x, width } = await boxOf(page, '.download');
  expect(await boxOf(page, '.neighbours')).toMatchObject({ x, width });
});

test('an official heading in a link has the colour of the link', async ({ visit }) => {
  const page = await visit(new URL('/', shapeAddresses[0]).href);
  const colours = await page
    .locator('.topics a, .topics a > [data-verbatim]')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
  expect(colours.length).toBeGreaterThan(3);
  expect(new Set(colours).size).toBe(1);
});

test('on a touch screen what stands alone is 44 px high', async ({ visit }) => {
  const page = await visit(meeting, {
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator('.contents summary').click();
  const low = await page
    .locator('.passage .number, .menu > button, .contents summary, .contents li a')
    .evaluateAll((all) =>
      all
        .filter((element) => Math.round(element.getBoundingClientRect().height) < 43)
        .map((element) => element.outerHTML),
    );
  expect(low).toEqual([]);
});

test('a page that sticks out and a small target are found', async ({ open }) => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.setContent(`<p id="wide" style="width: 400px">Words</p>
    <button style="box-sizing: border-box; width: 23px; height: 24px"></button>
    <button style="box-sizing: border-box; width: 24px; height: 24px"></button>
    <input style="box-sizing: border-box; width: 90px; height: 23px">`);
  expect(await sticksOut(page)).toEqual(['P#wide']);
  expect(await smallTargets(page)).toEqual(['BUTTON 23 × 24', 'INPUT 90 × 23']);
});

/** Words of Latin letters that are on two lines, except in addresses and code. */
async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { textContent, parentElement } = text;
      if (!textContent || textContent.includes('://') || parentElement?.closest('pre, code'))
        continue;
      if (!parentElement?.checkVisibility()) continue;
      for (const { 0: word, index } of textContent.matchAll(/[A-Za-z]+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => top));
        if (lines.size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

/** The elements that reach past the right edge of the window, if the page scrolls there. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map(({ tagName, id }) => `${tagName}#${id}`);
  });
}

/** Controls, numbers and links of the contents narrower or lower than 24 px, hidden ones aside. */
function smallTargets(page: Page): Promise<string[]> {
  const targets = 'button, input, select, summary, a.number, .contents a, .menu a, nav a';
  return page.locator(targets).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility() && !element.matches('.skip'))
      .map((element) => ({ tag: element.tagName, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ tag, box }) => `${tag} ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
}
