import { expect, inject, test } from 'vitest';
import { passagePageAddress, termAddress, termsAddress } from '../../src/meeting/addresses.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { joinWords } from '../../src/meeting/words.ts';
import { meeting, site } from '../published-site.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const parsed = (path: string) => parsedPage(inject('siteDirectory'), path);
const explained = site.terms.filter(({ id }) => id !== undefined);

test('the page of terms has each that is explained, with its sources and its names', () => {
  const page = parsed(termsAddress);
  const ids = attributes(page, '.glossary > dl > div', 'id');
  expect(ids.length).toBeGreaterThan(20);
  expect([...ids].sort()).toEqual(explained.map(({ id }) => id).sort());
  for (const { id, names, definition, source, japanese, person } of explained) {
    const term = page.querySelector(`#${id ?? ''}`);
    const text = joinWords(term?.textContent ?? '');
    for (const part of [definition, japanese, person?.office, person?.name]) {
      if (part !== undefined) expect(text).toContain(part);
    }
    for (const name of names) expect(text).toContain(name);
    for (const one of [source, ...(person?.sources ?? [])]) {
      if (one) expect(attributes(page, `#${id ?? ''} .source a`)).toContain(one.address);
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
])('“%s” leads to every sentence that prints it, and these explain it', (id, sentences) => {
  const links = attributes(parsed(termsAddress), `#${id} .source a`);
  const own = passagesOf(meeting).map(({ passage }) => passagePageAddress(meeting.id, passage.id));
  const expected = sentences.map((sentence) => passagePageAddress(meeting.id, sentence));
  expect(links.filter((link) => own.includes(link))).toEqual(expected);
  for (const address of own) {
    const terms = attributes(parsed(address), '.explained dt a');
    expect(terms.includes(termAddress(id)), address).toBe(expected.includes(address));
  }
});

test('no official word is underlined, and no editorial word is marked as official', () => {
  for (const { passage } of passagesOf(meeting)) {
    const page = parsed(passagePageAddress(meeting.id, passage.id));
    expect(page.querySelector('blockquote [data-verbatim] a')).toBeNull();
    expect(page.querySelector('.explained [data-verbatim]')).toBeNull();
  }
});
