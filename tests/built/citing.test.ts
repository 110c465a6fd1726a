import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, inject, test } from 'vitest';
import { formats } from '../../src/exports/formats.ts';
import { fileAddress, meetingAddress, passagePageAddress } from '../../src/meeting/addresses.ts';
import { editedBy, ourLicence } from '../../src/meeting/edited-by.ts';
import { citedTitle } from '../../src/meeting/names.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { site } from '../published-site.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const parsed = (path: string) => parsedPage(inject('siteDirectory'), path);
const content = (page: Document, selector: string) =>
  attributes(page, `meta[${selector}]`, 'content')[0];
const meta = (page: Document, name: string) => content(page, `name="citation_${name}"`);
const link = (page: Document, rel: string) => attributes(page, `link[rel="${rel}"]`);

describe.each(site.meetings)('$id', (meeting) => {
  const pages = [
    { name: 'the meeting', path: meetingAddress(meeting.id), passage: undefined },
    ...passagesOf(meeting).map(({ passage }) => ({
      name: passage.id,
      path: passagePageAddress(meeting.id, passage.id),
      passage,
    })),
  ];

  test.each(pages)(
    '$name is saved as a page of this site by one corporate author',
    ({ path, passage }) => {
      const page = parsed(path);
      expect(content(page, 'name="dc.rights"')).toBe(editedBy(site, meeting));
      // Zotero takes a page with one of these for a journal’s article or a report.
      expect(meta(page, 'title')).toBeUndefined();
      expect(meta(page, 'technical_report_institution')).toBeUndefined();
      // The comma at the end keeps Zotero from making a first and a last name of it.
      expect(meta(page, 'author')).toBe(`${meeting.author ?? meeting.publisher},`);
      // Other programs take the name and the date from here.
      expect(content(page, 'name="author"')).toBe(meeting.author ?? meeting.publisher);
      expect(content(page, 'property="article:published_time"')).toBe(meeting.published);
      expect(meta(page, 'publication_date')).toBe(meeting.published?.replaceAll('-', '/'));
      expect(meta(page, 'language')).toBe('en');
      expect(meta(page, 'public_url')).toBe(absoluteUrl(site, path));
      if (passage) expect(meta(page, 'abstract')).toBeUndefined();
      // Both would outrank the tags above.
      expect(page.querySelector('meta[property="og:type"], .Z3988, .unapi-id')).toBeNull();
    },
  );

  test.each(pages)('$name says for good what to cite and under what terms', ({ path, passage }) => {
    const page = parsed(path);
    expect(link(page, 'cite-as')).toEqual([absoluteUrl(site, path)]);
    expect(link(page, 'license')).toEqual([meeting.terms]);
    expect(link(page, 'describedby')).toEqual([fileAddress(meeting.id, 'json')]);
    const alternates = formats
      .filter(({ extension }) => extension !== 'json')
      .map(({ extension }) => fileAddress(meeting.id, extension));
    expect(link(page, 'alternate')).not.toContain(fileAddress(meeting.id, 'json'));
    for (const address of alternates) {
      expect(link(page, 'alternate').includes(address)).toBe(!passage);
    }
    expect(page.querySelector('.credit')?.textContent).toContain(editedBy(site, meeting));
  });

  test.each(pages)('$name tells machines the truth about itself', ({ path, passage }) => {
    const page = parsed(path);
    const data = page.querySelector('script[type="application/ld+json"]')?.textContent;
    const told = JSON.parse(data ?? '') as Record<string, unknown>;
    const address = absoluteUrl(site, path);
    expect(told).toMatchObject({
      '@type': 'WebPage',
      '@id': address,
      name: citedTitle(meeting, passage),
      publisher: { name: site.name },
      isBasedOn: {
        '@type': 'Report',
        name: meeting.title,
        publisher: { name: meeting.publisher },
        datePublished: meeting.published,
        usageInfo: meeting.terms,
      },
      hasPart: { license: ourLicence },
    });
    expect(told).toMatchObject(
      passage
        ? {
            isPartOf: { '@id': absoluteUrl(site, meetingAddress(meeting.id)) },
            mainEntity: { '@type': 'Quotation', text: passage.text },
          }
        : { isPartOf: { name: site.name } },
    );
    expect(JSON.stringify(told)).not.toMatch(/Legislation|identifier|doi/i);
  });

  test.each(passagesOf(meeting))(
    '$passage.id leads to a file with a reference of its own',
    async ({ passage }) => {
      const path = passagePageAddress(meeting.id, passage.id);
      const page = parsed(path);
      const [bib = ''] = attributes(page, '.citations a[href$=".bib"]');
      const file = await readFile(join(inject('siteDirectory'), bib), 'utf8');
      const references = new Cite(file).data;
      expect(references).toHaveLength(passagesOf(meeting).length);
      expect(references).toContainEqual(
        expect.objectContaining({
          id: `${meeting.id}/${passage.id}`,
          type: 'webpage',
          title: citedTitle(meeting, passage),
          abstract: passage.text,
          URL: absoluteUrl(site, path),
        }),
      );
    },
  );
});
