import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { test } from './reader.ts';

const paths = await pagePaths(inject('siteDirectory'));

const text = 'blockquote [data-verbatim]';

/** How pages are read: what a stylesheet may tell apart. */
const readings: [name: string, options: BrowserContextOptions, media?: 'print'][] = [
  ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
  ['a laptop', { viewport: { width: 1366, height: 768 } }],
  ['the dark', { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' }],
  ['forced colours', { viewport: { width: 360, height: 740 }, forcedColors: 'active' }],
  ['a browser without scripts', { javaScriptEnabled: false }],
  ['paper', { viewport: { width: 718, height: 1000 } }, 'print'],
];

test.for(readings)('every official word shows on %s', async ([, options, media], { visit }) => {
  const page = await visit('/', options);
  if (media) await page.emulateMedia({ media });
  for (const path of paths) {
    await page.goto(path);
    expect([path, await unseen(page)]).toEqual([path, []]);
  }
});

test.for([
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'font-size: 0',
  'clip-path: inset(50%)',
  'position: absolute; clip: rect(0 0 0 0)',
  'position: absolute; left: -9999px',
  'height: 0; overflow: hidden',
  'content-visibility: hidden',
  'color: transparent',
  'color: Canvas; background: Canvas',
  'filter: opacity(0)',
  'transform: scale(0)',
  '-webkit-text-fill-color: transparent',
])('words styled away are found: %s', async (style, { open }) => {
  // Chromium says on the console that it was asked about what it skips.
  const page = await open();
  const path = paths.find((one) => one.endsWith('/dicas-1/')) ?? '';
  await page.goto(path);
  // What is inherited the words may set anew.
  const inherited = /^(color|font-size|-webkit)/.test(style);
  for (const selector of inherited ? [text] : [text, 'blockquote']) {
    // What is skipped in layout is known a frame later.
    await expect.poll(() => unseen(page)).toEqual([]);
    await page.evaluate(
      ([selector, style]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`${selector} { ${style} }`);
        document.adoptedStyleSheets = [sheet];
      },
      [selector, style.replaceAll(/;|$/g, ' !important;')] as const,
    );
    await expect.poll(async () => [selector, (await unseen(page)).length]).toEqual([selector, 1]);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
  }
});

/** The official words of a page that do not show, a closed list of contents aside; each with why. */
function unseen(page: Page): Promise<string[]> {
  return page.locator('[data-verbatim]:not(details:not([open]) *)').evaluateAll((all) => {
    /** Red, green, blue and opacity, 0 to 255. */
    const rgba = (color: string) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const faultOf = (element: Element): string | undefined => {
      const all = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
      const inside: Element[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) inside.push(at);
      const skipped = inside.some((at) => getComputedStyle(at).contentVisibility === 'hidden');
      if (skipped || !element.checkVisibility(all)) return 'not rendered';
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width * height > 1);
      if (boxes.length === 0) return 'no box';
      const { left, top, right, bottom } = range.getBoundingClientRect();
      if (right + scrollX <= 0 || bottom + scrollY <= 0) return 'off the page';
      const { color, webkitTextFillColor } = getComputedStyle(element);
      for (const at of inside) {
        const style = getComputedStyle(at);
        if (style.clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto')
          return 'clipped';
        if (/opacity\(0|blur/.test(style.filter)) return 'filtered away';
        const box = at.getBoundingClientRect();
        const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        if (
          hides &&
          (right > box.right + 1 ||
            bottom > box.bottom + 1 ||
            left < box.left - 1 ||
            top < box.top - 1)
        )
          return 'cut off';
      }
      const painted = inside.find((at) => rgba(getComputedStyle(at).backgroundColor)[3] !== 0);
      const background = rgba(painted ? getComputedStyle(painted).backgroundColor : 'Canvas');
      for (const ink of [color, webkitTextFillColor].map(rgba)) {
        const apart = ink.slice(0, 3).map((part, at) => Math.abs(part - Number(background[at])));
        if ((ink[3] ?? 0) < 128 || Math.max(...apart) < 60) return `${color} on its background`;
      }
      return undefined;
    };
    return all.flatMap((element) => {
      const fault = faultOf(element);
      return fault === undefined ? [] : `${fault}: ${element.textContent.slice(0, 40)}`;
    });
  });
}
