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
  const { 'container-title': site, author, ...rest } = reference;
  const text = bibtex.write(reference);
  expect(reread(text)).toMatchObject({
    ...without(rest, 'note', 'language', 'abstract'),
    language: rest.language === 'ja' ? 'japanese' : 'english',
    // The ideographic space is white space to this reader.
    abstract: rest.abstract.replaceAll('\u3000', ' '),
    author: [{ family: author[0].literal }],
    // What BibLaTeX calls the organization of a page is the only name of a site it has.
    publisher: site,
  });
  expect(text).toMatch(/^@online\{/);
  expect(text).not.toMatch(/^ {2}(note|annotation|annote|eventdate|venue|institution|language) =/m);
});

test.each(references)('RIS of $id reads back as the same record', (reference) => {
  const { type, title, issued, language, URL, abstract, note, author } = reference;
  const text = ris.write(reference);
  expect(reread(text)).toMatchObject({
    ...{ type, title, language, URL, abstract, note },
    ...(issued && { issued }),
    author: [{ family: author[0].literal, given: '' }],
  });
  // Zotero and EndNote read a page’s site here; citation-js has no place for it.
  expect(text).toContain(`T2  - ${reference['container-title']}\r\n`);
  // An access date, to both of them.
  expect(text).not.toMatch(/^M1/m);
});

test.each(references)('CSL-JSON of $id reads back as the same record', (reference) => {
  expect(reread(cslJson.write(reference))).toMatchObject({ ...reference });
});

describe('a reference', () => {
  const [meeting] = site.meetings;
  if (!meeting) throw new Error('The sample site is empty');
  const [reference] = references as [Reference];

  test('is a page of this site by one corporate author, dated by the day of publication', () => {
    expect(reference).toMatchObject({
      type: 'webpage',
      author: [{ literal: 'Ministry of Defense (Japan)' }],
      'container-title': 'Ministerial Summaries',
      issued: { 'date-parts': [[2024, 5, 3]] },
    });
  });

  test('has nothing from which a style would make the ministry’s own publication of it', () => {
    for (const one of references) {
      for (const field of ['publisher', 'event-date', 'event-place', 'event', 'genre', 'annote']) {
        expect(one).not.toHaveProperty(field);
      }
      for (const text of [bibtex.write(one), ris.write(one), cslJson.write(one)]) {
        expect(text).not.toMatch(/techreport|RPRT|"report"|Hawaii\}|^PB/m);
      }
    }
  });

  test('of an item has its name in the title, the exact words and the address of the item', () => {
    const item = meeting.topics[3]?.items[0];
    expect(referenceTo(site, meeting, item)).toMatchObject({
      id: '2024-05-02-hawaii/dicas-1',
      title: 'Item 4.1, Japan-U.S. Defense Ministerial Meeting (Summary)',
      abstract: item?.text,
      URL: 'https://summaries.example/sub/meetings/2024-05-02-hawaii/dicas-1/',
    });
  });

  test('no two records have the same title and day', () => {
    const told = references.map(({ title, issued }) => JSON.stringify([title, issued]));
    expect(new Set(told).size).toBe(told.length);
  });

  test('says whose edition it is in every format, in a field that no style prints', () => {
    for (const one of references) {
      for (const text of [bibtex.write(one), ris.write(one), cslJson.write(one)]) {
        expect(text).toMatch(/Edited by Ministerial Summaries.*not connected with any government/);
      }
      // A line “word: …” would be read as a field of that name.
      expect(one.note).not.toMatch(/^[\w -]+:/);
    }
  });

  test('holds a value a line in RIS, so that no reader breaks the words', () => {
    expect(ris.write(reference).trimEnd().split('\r\n')).toSatisfy((lines: string[]) =>
      lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line) || line === 'ER  -'),
    );
  });
});
