import { describe, expect, test } from 'vitest';
import { citations, citationsOfOriginal } from '../../src/exports/citations.ts';
import { referenceTo } from '../../src/exports/reference.ts';
import type { Meeting, Passage } from '../../src/meeting/meeting.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { tableRows } from '../table-rows.ts';
import { citeproc } from './citeproc.ts';
import { sampleSite } from './sample-site.ts';
import { without } from './without.ts';

const site = await sampleSite();
const [hawaii, awkward, call] = site.meetings as [Meeting, Meeting, Meeting];
const address = 'https://summaries.example/sub/meetings/2024-05-02-hawaii/dicas-1/';
const original =
  'http://www.mod.go.jp/en/article/2024/05/cc97a978d551395bb4fc46753beec10f25d64703.html';
const ministry = 'Ministry of Defense (Japan)';
const title = 'Japan-U.S. Defense Ministerial Meeting (Summary)';

function passage(meeting: Meeting, id: string) {
  const place = passagesOf(meeting).find((one) => one.passage.id === id);
  if (!place) throw new Error(`No passage ${id}`);
  return place.passage;
}

/** Styles, the reference to an item of this site in each, and how the text points at it. */
const itemCitations = tableRows(`
  APA | ${ministry}. (2024, May 3). <em>Item 4.1, ${title}</em>. Ministerial Summaries. ${address} | (Ministry of Defense [Japan], 2024, item 4.1)
  Chicago, notes | ${ministry}. “Item 4.1, ${title}.” Ministerial Summaries, May 3, 2024. ${address}. | ${ministry}, “Item 4.1, ${title},” Ministerial Summaries, May 3, 2024, ${address}.
  Chicago, author-date | ${ministry}. 2024. “Item 4.1, ${title}.” Ministerial Summaries, May 3. ${address}. | (Ministry of Defense [Japan] 2024, item 4.1)
  MLA | ${ministry}. “Item 4.1, ${title}.” <em>Ministerial Summaries</em>, 3 May 2024, ${address}. | (Ministry of Defense [Japan], item 4.1)
`);
test.each(itemCitations)(
  'in %s an item is cited by its name and address',
  (name, reference, mark) => {
    const found = citations(site, hawaii, passage(hawaii, 'dicas-1')).find(
      (one) => one.name === name,
    );
    expect(found).toMatchObject({ referenceHtml: reference, inTextHtml: mark });
  },
);

/** The same of the ministry’s own page, without this site and its numbers. */
const originalCitations = tableRows(`
  APA | ${ministry}. (2024, May 3). <em>${title}</em>. ${original} | (Ministry of Defense [Japan], 2024)
  Chicago, notes | ${ministry}. “${title}.” May 3, 2024. ${original}. | ${ministry}, “${title},” May 3, 2024, ${original}.
  Chicago, author-date | ${ministry}. 2024. “${title}.” May 3. ${original}. | (Ministry of Defense [Japan] 2024)
  MLA | ${ministry}. <em>${title}</em>. 3 May 2024, ${original}. | (Ministry of Defense [Japan])
`);
test.each(originalCitations)('in %s the ministry’s own page is cited', (name, reference, mark) => {
  const found = citationsOfOriginal(hawaii).find((one) => one.name === name);
  expect(found).toMatchObject({ referenceHtml: reference, inTextHtml: mark });
});

test('the ministry’s own page is not cited where its address is unknown', () => {
  expect(citationsOfOriginal(call)).toEqual([]);
});

/**
 * The project’s own names of the styles. What is printed follows the 18th edition of Chicago, citeproc
 * here the 17th: it has “n.d.” in a note on a page without a day, a comma before a day that follows a
 * title, and, where the year stands before the title, the year again, in a sentence of its own.
 */
const styles = [
  { name: 'APA', id: 'apa', newer: (line: string) => line },
  {
    name: 'Chicago, notes',
    id: 'chicago-fullnote-bibliography',
    newer: (line: string) => line.replace(', n.d. ', '. ').replace(/,” (?=\w+ 3,)/, '.” '),
  },
  {
    name: 'Chicago, author-date',
    id: 'chicago-author-date',
    newer: (line: string) =>
      line.replace(/(?:(”)|\.) (\w+ 3), 2024\./, '$1, $2.').replace('”,', '”'),
  },
  { name: 'MLA', id: 'modern-language-association', newer: (line: string) => line },
];

describe.each(styles)('$name', ({ name, id, newer }) => {
  const printed = (meeting: Meeting, of?: Passage) =>
    citations(site, meeting, of).find((one) => one.name === name);
  const rendered = (reference: { id: string }) => newer(citeproc(id, reference).reference);
  const passages = passagesOf(hawaii).map((place) => place.passage);

  test.each([undefined, ...passages])(
    'citeproc makes of a record the line that is printed',
    (of) => {
      expect(rendered(referenceTo(site, hawaii, of))).toBe(printed(hawaii, of)?.referenceHtml);
    },
  );

  test('it does so for every month', () => {
    for (let month = 1; month <= 12; month++) {
      const published = `2024-${String(month).padStart(2, '0')}-03`;
      const meeting = { ...hawaii, id: `meeting-${month}`, published };
      expect(rendered(referenceTo(site, meeting))).toBe(printed(meeting)?.referenceHtml);
    }
  });

  test('it does so of a text without a day, but for capitals that it sets in a title', () => {
    expect(rendered(referenceTo(site, call)).toLowerCase()).toBe(
      printed(call)?.referenceHtml.toLowerCase(),
    );
  });

  test('it points at a summary as is printed, but for a parenthesis in a parenthesis', () => {
    const { inText } = citeproc(id, referenceTo(site, hawaii));
    expect(printed(hawaii)?.inTextHtml).toBe(
      inText.startsWith('(') ? inText.replace('(Japan)', '[Japan]') : inText,
    );
  });

  test('it makes of the ministry’s page, without our site, the line that is printed', () => {
    const reference = without(referenceTo(site, hawaii), 'container-title');
    const line = rendered({ ...reference, id: 'original', URL: original } as { id: string });
    const cited = citationsOfOriginal(hawaii).find((one) => one.name === name);
    expect(line).toBe(cited?.referenceHtml);
  });
});

test('no style changes the words of an official title', () => {
  for (const { referenceHtml } of citations(site, awkward, passage(awkward, 'regional-1'))) {
    expect(referenceHtml).toContain('Defense “2+2” &amp; Co. &lt;Summary&gt;, part 1');
  }
});

test('a meeting without a day of publication is cited without a date', () => {
  expect(citations(site, awkward)[0]?.referenceHtml).toContain('(n.d.)');
});
