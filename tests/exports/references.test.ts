import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { cslJson } from '../../src/exports/csl-json.ts';
import { referenceTo, type Reference } from '../../src/exports/reference.ts';
import { ris } from '../../src/exports/ris.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { sampleSite } from './sample-site.ts';
import { without } from './without.ts';

const site = await sampleSite();
const references = site.meetings.flatMap((meeting) => [
  referenceTo(site, meeting),
  ...passagesOf(meeting).map(({ passage }) => referenceTo(site, meeting, passage)),
]);

/** The one record that citation-js reads from a file. */
function reread(text: string): Record<string, unknown> {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

test.each(references)('BibTeX of $id reads back as the same record', (reference) => {
  expect(reread(bibtex.write(reference))).toMatchObject({
    ...without(reference, 'locator', 'source'),
    author: [{ family: reference.author[0].literal }],
  });
});

test.each(references)('RIS of $id reads back as the same record', (reference) => {
  const { type, title, publisher, issued, language, URL, abstract, note, annote } = reference;
  expect(reread(ris.write(reference))).toMatchObject({
    ...{ type, title, publisher, language, URL, abstract },
    ...(issued && { issued }),
    ...(note !== undefined && { number: note }),
    note: annote,
    author: [{ family: reference.author[0].literal, given: '' }],
  });
});

test.each(references)('CSL-JSON of $id reads back as the same record', (reference) => {
  expect(reread(cslJson.write(reference))).toMatchObject({ ...reference });
});

describe('a reference', () => {
  const [meeting] = site.meetings;
  if (!meeting) throw new Error('The sample site is empty');
  const [reference] = references as [Reference];

  test('is a report by one corporate author, dated by the day of publication', () => {
    expect(reference).toMatchObject({
      type: 'report',
      author: [{ literal: 'Ministry of Defense (Japan)' }],
      issued: { 'date-parts': [[2024, 5, 3]] },
      'event-date': { 'date-parts': [[2024, 5, 2]] },
    });
  });

  test('of an item has the exact words, the number and the address of the item', () => {
    const item = meeting.topics[3]?.items[0];
    expect(referenceTo(site, meeting, item)).toMatchObject({
      id: '2024-05-02-hawaii/dicas-1',
      abstract: item?.text,
      locator: '4.1',
      note: 'Item 4.1',
      URL: 'https://summaries.example/sub/meetings/2024-05-02-hawaii/dicas-1/',
    });
  });

  test('holds a value a line in RIS, so that no reader breaks the words', () => {
    expect(ris.write(reference).trimEnd().split('\r\n')).toSatisfy((lines: string[]) =>
      lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line) || line === 'ER  -'),
    );
  });
});
