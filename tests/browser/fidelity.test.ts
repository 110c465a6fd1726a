import type { Page } from 'playwright-core';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { checkPage } from '../../src/checks/pages/check-page.ts';
import { pageTexts } from '../../src/checks/pages/page-texts.ts';
import { site } from '../published-site.ts';
import { test } from './reader.ts';

const pages = site.meetings.flatMap((meeting) => [...pageTexts(meeting)]);

test.for(['screen', 'print'] as const)(
  'what a reader can select as official, on %s, is the words of the source',
  async (media, { visit }) => {
    const page = await visit('/');
    await page.emulateMedia({ media });
    expect(pages.length).toBeGreaterThan(11);
    for (const [address, text] of pages) {
      await page.goto(address);
      const file = new VFile({ path: address, value: await selectable(page) });
      checkPage(file, text);
      expect(file.messages.map(String)).toEqual([]);
    }
  },
);

/** A page of nothing but what a reader can select in its official words, style and script applied. */
function selectable(page: Page): Promise<string> {
  return page.locator('[data-verbatim]:not(nav *)').evaluateAll((elements) =>
    elements
      .map((element) => {
        const added = ['::before', '::after']
          .map((part) => getComputedStyle(element, part).content)
          .filter((content) => !['none', 'normal'].includes(content));
        getSelection()?.selectAllChildren(element);
        const paragraph = document.createElement('p');
        paragraph.dataset['verbatim'] = '';
        paragraph.textContent = [getSelection()?.toString() ?? '', ...added].join('');
        return paragraph.outerHTML;
      })
      .join('\n'),
  );
}
