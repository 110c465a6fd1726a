import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { editedBy } from '../../src/meeting/edited-by.ts';
import { meetingAddress } from '../../src/meeting/addresses.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { readSite } from '../../src/site/read-site.ts';
import { engine } from './launch-browser.ts';
import { test as base } from './reader.ts';

/** Playwright prints to a file in Chromium alone. */
const test = base.skipIf(engine !== 'chromium');
const { site } = await readSite('content');
const meeting = site?.meetings[0];
if (!site || !meeting) throw new Error('no meeting');
const address = meetingAddress(meeting.id);
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

test.for([address, `${address}dicas-1/`])(
  'every sheet of %s says at its foot where the words come from',
  async (path, { visit }) => {
    const page = await visit(path);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
    const { text } = await extractText(pdf, { mergePages: false });
    expect(text.length).toBeGreaterThan(1);
    for (const sheet of text.map(withoutSpace)) {
      expect(sheet).toContain(withoutSpace(editedBy(site, meeting)));
      expect(sheet).toContain(absoluteUrl(site, path));
    }
  },
);

test.for([
  ['/', 1],
  [address, 3],
  [`${address}dicas-1/`, 2],
  [`${address}realignment-1/`, 2],
] as const)('%s is printed on %i sheets at most', async ([path, sheets], { visit }) => {
  const page = await visit(path);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  expect(pdf.numPages).toBeLessThanOrEqual(sheets);
});

test('every topic has the end of its address beside its heading', async ({ visit }) => {
  const page = await visit(address);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(pdf, { mergePages: true });
  for (const { id, heading } of meeting.topics) {
    expect(withoutSpace(text)).toContain(withoutSpace(`${heading}#${id}`));
  }
});
