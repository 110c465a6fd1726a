import { expect, inject, test } from 'vitest';
import { passagePageAddress, termAddress, termsAddress } from '../../src/meeting/addresses.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { joinWords } from '../../src/meeting/words.ts';
import { readSite } from '../../src/site/read-site.ts';
import { attribute, decoded } from './attribute.ts';
import { parsedPage } from './parsed-page.ts';

const { site } = await readSite('content');
const [meeting] = site?.meetings ?? [];
if (!site || !meeting) throw new Error('no meeting');
const document = async (path: string) => (await parsedPage(inject('siteDirectory'), path)).document;
const explained = site.terms.filter(({ id }) => id !== undefined);

test('the page of terms has each that is explained, with its sources and its names', async () => {
  const page = await document(termsAddress);
  const ids = page.querySelectorAll('.glossary > dl > div').map((term) => term.id);
  expect(ids.length).toBeGreaterThan(20);
  expect([...ids].sort()).toEqual(explained.map(({ id }) => id).sort());
  for (const { id, names, definition, source, japanese, person } of explained) {
    const term = page.querySelector(`#${id ?? ''}`);
    const words = joinWords(decoded(term?.textContent ?? ''));
    for (const part of [definition, japanese, person?.office, person?.name]) {
      if (part !== undefined) expect(words).toContain(part);
    }
    for (const name of names) expect(words).toContain(name);
    const links = term?.querySelectorAll('.source a').map((link) => attribute(link, 'href'));
    for (const one of [source, ...(person?.sources ?? [])]) {
      if (one) expect(links).toContain(one.address);
    }
  }
});

// Worked out by reading the text.
test.each([
  ['dicas', ['dicas-1']],
  ['alliance', ['status-quo-1', 'strategic-initiatives-1']],
  ['futenma', ['realignment-1']],
  [
    'concurred',
    [
      ...['command-and-control-1', 'dicas-1', 'extended-deterrence-1', 'southwestern-region-1'],
      ...['realignment-1', 'realignment-2'],
    ],
  ],
  ['lloyd-austin', ['preamble-1']],
])('“%s” leads to every sentence that prints it, and these explain it', async (id, sentences) => {
  const page = await document(termsAddress);
  const links = page.querySelectorAll(`#${id} .source a`).map((link) => attribute(link, 'href'));
  const own = passagesOf(meeting).map(({ passage }) => passagePageAddress(meeting.id, passage.id));
  const expected = sentences.map((sentence) => passagePageAddress(meeting.id, sentence));
  expect(links.filter((link) => own.includes(link ?? ''))).toEqual(expected);
  for (const address of own) {
    const terms = (await document(address))
      .querySelectorAll('.explained dt a')
      .map((link) => attribute(link, 'href'));
    expect(terms.includes(termAddress(id)), address).toBe(expected.includes(address));
  }
});

test('no official word is underlined, and no editorial word is marked as official', async () => {
  for (const { passage } of passagesOf(meeting)) {
    const page = await document(passagePageAddress(meeting.id, passage.id));
    expect(page.querySelectorAll('blockquote [data-verbatim] a')).toEqual([]);
    expect(page.querySelectorAll('.explained [data-verbatim]')).toEqual([]);
  }
});
