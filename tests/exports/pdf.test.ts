import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { passagePageAddress } from '../../src/meeting/addresses.ts';
import { editedBy } from '../../src/meeting/edited-by.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { joinWords } from '../../src/meeting/words.ts';
import { meetingDocument } from '../../src/typeset/meeting-document.ts';
import { Typesetter } from '../../src/typeset/typesetter.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const template = readFileSync('src/typeset/meeting.typ', 'utf8');
const typesetter = new Typesetter(template);

const withoutSpace = (text: string) => text.replaceAll(' ', '');

async function read(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
  );
  const annotations = await Promise.all(
    pages.map(async (page) => (await page.getAnnotations()) as { url?: string }[]),
  );
  const outline = (await pdf.getOutline()) as { items: { title: string }[] }[];
  return {
    text: joinWords(text),
    links: annotations.flat().map(({ url }) => url),
    bookmarks: outline[0]?.items.map(({ title }) => title) ?? [],
    metadata: await pdf.getMetadata(),
    marked: (await pdf.getMarkInfo())?.Marked,
  };
}

test.each(site.meetings)(
  'the PDF of $id holds exact words, numbers and permalinks',
  async (meeting) => {
    const { text, links } = await read(typesetter.pdf(meetingDocument(site, meeting)));
    for (const { passage } of passagesOf(meeting)) {
      // Fonts draw the no-break space as a space, and so it is copied.
      expect(text).toContain(`${passage.number} ${passage.text.replaceAll('\u00a0', ' ')}`);
      expect(withoutSpace(text)).toContain(
        withoutSpace(passage.text + passage.id).replaceAll('\u00a0', ''),
      );
      expect(links).toContain(absoluteUrl(site, passagePageAddress(meeting.id, passage.id)));
      for (const note of passage.notes) expect(text).toContain(`Editors’ note. ${note.text}`);
    }
    expect(withoutSpace(text)).toContain(withoutSpace(editedBy(site, meeting)));
  },
);

test.each(site.meetings)('the PDF of $id is tagged PDF/UA-1 with bookmarks', async (meeting) => {
  const { bookmarks, metadata, marked } = await read(
    typesetter.pdf(meetingDocument(site, meeting)),
  );
  expect(marked).toBe(true);
  expect(metadata.metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(metadata.info).toMatchObject({ Language: 'en' });
  expect(bookmarks).toHaveLength(
    topicsOf(meeting).filter((topic) => meeting.topics.includes(topic)).length + 1,
  );
});

test('a PDF is the same bytes each time, and small', () => {
  const [meeting] = site.meetings as [Meeting];
  const first = typesetter.pdf(meetingDocument(site, meeting));
  const again = new Typesetter(template).pdf(meetingDocument(site, meeting));
  expect(again.equals(first)).toBe(true);
  expect(first.length).toBeLessThanOrEqual(100_000);
});

test('a character that no font has stops the build', () => {
  const [meeting] = site.meetings as [Meeting];
  const document = { ...meetingDocument(site, meeting), legend: 'ᚠ' };
  expect(() => typesetter.pdf(document)).toThrow(/could not be displayed/);
});
