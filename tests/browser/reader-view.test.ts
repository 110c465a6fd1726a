import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { meetingAddress, passagePageAddress } from '../../src/meeting/addresses.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { site } from '../published-site.ts';
import { test } from './reader.ts';

/** The blocks of text that the reader view of Firefox makes of a page, in order. */
async function readerView(page: Page): Promise<string[]> {
  const article = new Readability(parseHTML(await page.content()).document).parse();
  const { document } = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`);
  return [...document.querySelectorAll('p, h2, h3, h4, h5, h6')].map((block) =>
    block.textContent.replaceAll(/\s+/g, ' ').trim(),
  );
}

/** The same of a page as it is sent, and as it is once scripts have run. */
const views = [
  ['as sent', { javaScriptEnabled: false }],
  ['with scripts', {}],
] as const;

describe.each(site.meetings)('the reader view of $id', (meeting) => {
  test.for(views)(
    'has every sentence whole, with its number and nothing else, in order, %s',
    async ([, options], { visit }) => {
      const blocks = await readerView(await visit(meetingAddress(meeting.id), options));
      const passages = passagesOf(meeting).map(
        ({ passage }) => `${passage.number} ${passage.text}`,
      );
      expect(blocks.filter((block) => passages.includes(block))).toEqual(passages);
      expect(numbered(blocks)).toEqual([...passages, ...headingsOf(meeting)].sort());
    },
  );

  test('tells official words from editorial ones', async ({ visit }) => {
    const blocks = await readerView(await visit(meetingAddress(meeting.id)));
    expect(blocks[0]).toMatch(
      /^Official text\. .* the words of the .*, unchanged\. .* not a government site\.$/,
    );
    expect(blocks.filter((block) => block.endsWith(' (editors’ heading)'))).toEqual(
      headingsOf(meeting).filter((heading) => heading.endsWith(' (editors’ heading)')),
    );
    const notes = passagesOf(meeting).flatMap(({ passage }) => passage.notes);
    expect(blocks.filter((block) => block.startsWith('Editors’ note. '))).toEqual(
      notes.map(({ text }) => `Editors’ note. ${text}`),
    );
  });

  test('has the words of each sentence on its own page', async ({ visit }) => {
    const page = await visit('/');
    for (const { passage } of passagesOf(meeting)) {
      await page.goto(passagePageAddress(meeting.id, passage.id));
      expect(await readerView(page)).toContain(passage.text);
    }
  });
});

test.for(['2024-07-28-tokyo', '2019-03-04-call'])(
  'the reader view of %s, a text of another shape, has all that its page numbers',
  async (id, { visit }) => {
    const page = await visit(new URL(meetingAddress(id), inject('shapesAddress')).href);
    const sentences = await page
      .locator('.passage')
      .evaluateAll((all) =>
        all.map((passage) =>
          ['.number', '[data-verbatim]']
            .map((part) => passage.querySelector(part)?.textContent ?? '')
            .join(''),
        ),
      );
    expect(sentences.length).toBeGreaterThan(1);
    const blocks = await readerView(page);
    expect(blocks.filter((block) => sentences.includes(block))).toEqual(sentences);
  },
);

function headingsOf(meeting: Meeting): string[] {
  return topicsOf(meeting).map(({ number, heading, official }) =>
    official ? heading : `${number} ${heading} (editors’ heading)`,
  );
}

/** Blocks that begin with a number of the text: nothing may stand with a sentence in its block. */
function numbered(blocks: string[]): string[] {
  return blocks.filter((block) => /^(P\d+|\d+(\.\d+)*) \p{L}/u.test(block)).sort();
}
