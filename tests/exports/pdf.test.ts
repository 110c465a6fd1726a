import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extractLinks, extractText, getDocumentProxy } from 'unpdf';
import { passagePageAddress } from '../../src/meeting/addresses.ts';
import { editedBy } from '../../src/meeting/edited-by.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { followUpsOf } from '../../src/meeting/follow-ups.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { joinWords } from '../../src/meeting/words.ts';
import { meetingDocument } from '../../src/typeset/meeting-document.ts';
import { Typesetter } from '../../src/typeset/typesetter.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const [hawaii] = site.meetings as [Meeting];
const template = readFileSync('src/typeset/meeting.typ', 'utf8');
const typesetter = new Typesetter();
const pdfOf = (meeting: Meeting) => typesetter.pdf(template, meetingDocument(site, meeting));

const withoutSpace = (text: string) => text.replace(/[ \u00a0\u3000]/g, '');

async function read(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const { links } = await extractLinks(pdf);
  const outline = (await pdf.getOutline()) as { items: { title: string }[] }[];
  return {
    text: joinWords(text),
    links,
    bookmarks: outline[0]?.items.map(({ title }) => title) ?? [],
    metadata: await pdf.getMetadata(),
    marked: (await pdf.getMarkInfo())?.Marked,
  };
}

test.each(site.meetings)(
  'the PDF of $id holds exact words, numbers and permalinks',
  async (meeting) => {
    const { text, links } = await read(pdfOf(meeting));
    for (const { passage } of passagesOf(meeting)) {
      // Fonts draw the no-break space as a space, and so it is copied.
      const line = `${passage.number} ${passage.text.replaceAll('\u00a0', ' ')}`;
      if (meeting.lang === 'en') expect(text).toContain(line);
      expect(withoutSpace(text)).toContain(withoutSpace(line + passage.id));
      expect(links).toContain(absoluteUrl(site, passagePageAddress(meeting.id, passage.id)));
      for (const note of passage.notes) expect(text).toContain(`Editors’ note. ${note.text}`);
    }
    expect(withoutSpace(text)).toContain(withoutSpace(editedBy(site, meeting)));
  },
);

test.each(site.meetings)('the PDF of $id is tagged PDF/UA-1 with bookmarks', async (meeting) => {
  const { bookmarks, metadata, marked } = await read(pdfOf(meeting));
  expect(marked).toBe(true);
  expect(metadata.metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(metadata.info).toMatchObject({ Language: 'en' });
  expect(bookmarks).toHaveLength(meeting.topics.length + behindText(meeting).length);
});

/** The headings behind the text: all that is not the ministry’s. */
function behindText({ id }: Meeting): string[] {
  const followed = followUpsOf(site, id).length > 0 ? ['What followed (editorial)'] : [];
  return ['Sources', ...followed];
}

test('the PDF tells what followed behind the text, each with its source', async () => {
  const { text, links } = await read(pdfOf(hawaii));
  const [official, editorial = ''] = text.split('What followed (editorial)');
  const followUps = followUpsOf(site, hawaii.id);
  expect(followUps.length).toBeGreaterThan(30);
  for (const { text: told = '', source } of followUps) {
    expect(withoutSpace(editorial)).toContain(withoutSpace(told));
    expect(withoutSpace(official ?? '')).not.toContain(withoutSpace(told));
    expect(links).toContain(source?.address);
  }
});

/** What stands in the tag tree of a PDF: the role of each element and the text in it, in order. */
async function tagged(bytes: Buffer): Promise<{ role: string; text: string }[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const elements: { role: string; text: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open = [''];
    for (const item of items) {
      const inner = open.at(-1) ?? '';
      if ('str' in item) texts.set(inner, (texts.get(inner) ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      // Of marked content within other, such as words replaced for copying, only the outer has an id.
      else open.push((item as { id?: string }).id ?? inner);
    }
    const textOf = (node: Tag): string =>
      (node.id === undefined ? '' : (texts.get(node.id) ?? '')) +
      (node.children ?? []).map(textOf).join('');
    const walk = (node: Tag) => {
      if (node.role !== undefined) elements.push({ role: node.role, text: textOf(node) });
      node.children?.forEach(walk);
    };
    const tree = (await page.getStructTree()) as Tag | null;
    if (tree) walk(tree);
  }
  return elements;
}

interface Tag {
  role?: string;
  id?: string;
  children?: Tag[];
}

test.each(site.meetings)(
  'in the PDF of $id sentences are paragraphs and headings are clean',
  async (meeting) => {
    const elements = await tagged(pdfOf(meeting));
    const texts = (role: RegExp) =>
      elements.filter((element) => role.test(element.role)).map(({ text }) => joinWords(text));
    for (const { passage } of passagesOf(meeting)) {
      expect(texts(/^P$/).map(withoutSpace)).toContain(withoutSpace(passage.text));
    }
    const [title, ...headings] = texts(/^H\d$/);
    expect(withoutSpace(title ?? '')).toBe(withoutSpace(meeting.title));
    expect(headings.map(withoutSpace)).toEqual(
      [
        ...topicsOf(meeting).map(({ number, officialNumber = number, heading, official }) =>
          official ? heading : `${officialNumber} ${heading}`,
        ),
        ...behindText(meeting),
      ].map(withoutSpace),
    );
  },
);

test.each(site.meetings)('the PDF of $id is our file, not the ministry’s', async (meeting) => {
  const { metadata } = await read(pdfOf(meeting));
  expect(metadata.info).toMatchObject({ Author: site.name, Subject: editedBy(site, meeting) });
  expect(metadata.info).not.toHaveProperty('CreationDate');
  expect(metadata.info).not.toHaveProperty('ModDate');
  expect(metadata.metadata.getRaw()).not.toContain(meeting.publisher + '</rdf:li>');
});

test('Japanese words in a note are marked as Japanese', () => {
  const document = { ...meetingDocument(site, hawaii), events: [] };
  // The streams of the pages, which begin as zlib’s do.
  const streams = typesetter
    .pdf(template, document)
    .toString('latin1')
    .split(/\nstream\n(?=x)/)
    .slice(1);
  const content = streams.map((stream) => String(inflateSync(Buffer.from(stream, 'latin1'))));
  // “閣僚級で” is in two runs, as it is divided between two lines.
  expect(content.join('').match(/\/Lang \(ja\)/g)).toHaveLength(2);
});

test('a PDF is the same bytes each time, and small', () => {
  const first = pdfOf(hawaii);
  const again = new Typesetter().pdf(template, meetingDocument(site, hawaii));
  expect(again.equals(first)).toBe(true);
  expect(first.length).toBeLessThanOrEqual(200_000);
  // Forty rows with links and Japanese titles weigh more than the text itself.
  const text = typesetter.pdf(template, { ...meetingDocument(site, hawaii), events: [] });
  expect(text.length).toBeLessThanOrEqual(100_000);
});

test('a character that no font has stops the build', () => {
  const document = { ...meetingDocument(site, hawaii), legend: 'ᚠ' };
  expect(() => typesetter.pdf(template, document)).toThrow(/could not be displayed/);
});
