import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { editedBy } from '../../src/meeting/edited-by.ts';
import { meetingAddress } from '../../src/meeting/addresses.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { meeting, site } from '../published-site.ts';
import { engine } from './launch-browser.ts';
import { test as base } from './reader.ts';

/** Playwright prints to a file in Chromium alone. */
const test = base.skipIf(engine !== 'chromium');
const address = meetingAddress(meeting.id);
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

/** The text of each sheet of a page, without spaces. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map(withoutSpace);
}

test.for([
  ['/', 1],
  [address, 3],
  [`${address}dicas-1/`, 2],
  [`${address}realignment-1/`, 2],
] as const)(
  '%s is printed on %i sheets at most, and each of official words says where they come from',
  async ([path, maxSheets], { visit }) => {
    const sheets = await printed(await visit(path));
    expect(sheets.length).toBeLessThanOrEqual(maxSheets);
    expect(sheets.join('')).toContain('notagovernmentsite');
    if (path === '/') return;
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) {
      expect(sheet).toContain(withoutSpace(editedBy(site, meeting)));
      expect(sheet).toContain(absoluteUrl(site, path));
    }
  },
);

test('every topic has the end of its address beside its heading', async ({ visit }) => {
  const text = (await printed(await visit(address))).join('');
  for (const { id, heading } of meeting.topics) {
    expect(text).toContain(withoutSpace(`${heading}#${id}`));
  }
});
