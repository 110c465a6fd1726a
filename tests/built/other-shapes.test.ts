import { describe, expect, inject, test } from 'vitest';
import { tableRows } from '../table-rows.ts';
import { brokenLinks } from './broken-links.ts';
import { htmlFaults } from './html-faults.ts';
import { parsedPage } from './parsed-page.ts';

const directory = inject('shapesDirectory');
const tokyo = '/meetings/2024-07-28-tokyo/';
const trilateral = '/meetings/2024-07-28-tokyo-trilateral/';
const call = '/meetings/2019-03-04-call/';

/** The title that the editors gave to a text that has none. */
const title = '[Meeting of the Ministers (Summary)]';

/** The texts of the elements of a page; with `selector @name` the values of that attribute. */
function read(path: string, selector: string): string[] {
  const [elements = '', name] = selector.split(' @');
  return [...parsedPage(directory, path).querySelectorAll(elements)]
    .map((element) => (name ? element.getAttribute(name) : element.textContent) ?? '')
    .map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

describe('a site of thirteen meetings of many shapes', () => {
  test('is valid HTML, and every link in it leads to something', async () => {
    expect(await htmlFaults(directory)).toEqual([]);
    const origin = 'https://shapes.example';
    expect(await brokenLinks(directory, { origin, base: '' })).toEqual([]);
  });

  test('lists its meetings, the newest first, of one day the later first', () => {
    const meetings = read('/', '.all-meetings li a @href');
    expect(meetings.slice(0, 3)).toEqual([tokyo, trilateral, '/meetings/2023-10-04-call/']);
    expect(meetings).toHaveLength(13);
    expect(meetings.at(-1)).toBe(call);
    expect(read('/', '.all-meetings li a @data-verbatim')).toHaveLength(13);
    expect(read('/meetings/', '.meetings a @href')).toHaveLength(13);
    for (const [index, path] of meetings.entries()) {
      const [next, previous] = [meetings[index - 1] ?? [], meetings[index + 1] ?? []];
      expect(read(path, 'a[rel="next"] @href')).toEqual([next].flat());
      expect(read(path, 'a[rel="prev"] @href')).toEqual([previous].flat());
    }
  });
});

/** Pages, their elements, and all that these say. */
const wholes: Record<string, string> = {
  'the home page': `
    / | .all-meetings h3 | 2024 | 2023 | 2022 | 2021 | 2020 | 2019
    / | .newest h2 a @href | ${tokyo}
    / | .newest .topics a @href | ${tokyo}#regional-affairs | ${tokyo}#bilateral | ${tokyo}#next-meeting
    / | .newest .topics a | 1. Regional affairs | 2.Bilateral | 3 Next meeting`,
  'a paragraph that the ministry counts': `
    ${trilateral} | #outset | 2.
    ${trilateral} | #outset [data-verbatim] | 2.
    ${trilateral} | .passage .number | 1.1 | 2.1 | 2.2
    ${trilateral} | #outset-1 [data-verbatim] | At the outset, they spoke of the region.`,
  'a title that the editors gave': `
    ${trilateral} | h1 | ${title}
    ${trilateral}opening-1/ | meta[name="dc.title"] @content | Item 1.1, ${title}`,
  'a text without headings': `
    ${call} | .passage @id | text-1 | text-2
    ${call} | .passage .number | 1 | 2
    ${call} | .contents
    ${call}text-2/ | h1 | Sentence 2
    ${call}text-2/ | blockquote | They confirmed that the Alliance is strong.
    ${call}text-2/ | .same-paragraph [data-verbatim] | On March 4, 2019, the Ministers held a telephone conference.`,
  'official headings, nested': `
    ${tokyo} | .passage .number | P1 | 1.1 | 1.2 | 1.3 | 2.1.1 | 2.1.2 | 2.2.1 | 3.1
    ${tokyo} | .topic > h2 [data-verbatim] | 1. Regional affairs | 2.Bilateral
    ${tokyo} | .topic > h3 [data-verbatim] | (1) Equipment | (2) Posture
    ${tokyo} | .topic > h2 | 1. Regional affairs | 2.Bilateral | 3 Next meeting (editors’ heading)
    ${tokyo} | .contents [data-verbatim] | 1. Regional affairs | 2.Bilateral | (1) Equipment | (2) Posture
    ${tokyo} | .contents details > ol > li > a | 1. Regional affairs | 2.Bilateral | 3 Next meeting
    ${tokyo} | .contents details > ol > li > a @href | #regional-affairs | #bilateral | #next-meeting
    ${tokyo} | .contents ol ol > li > a @href | #equipment | #posture`,
  'ids written by hand': `
    ${tokyo} | .passage @id | preamble-1 | regional-affairs-1 | launches | regional-affairs-3 | forum-welcome | equipment-2 | posture-1 | next-meeting-1
    ${tokyo}forum-welcome/ | blockquote | The Ministers welcomed the Forum.
    ${tokyo}forum-welcome/ | .trail a @href | /meetings/ | ${tokyo} | ${tokyo}#bilateral | ${tokyo}#equipment
    ${tokyo}forum-welcome/ | .trail [data-verbatim] | 2.Bilateral | (1) Equipment
    ${tokyo} | #posture-1 .note a @href | ${call}#text-2 | ${tokyo}#equipment`,
  'characters that HTML uses itself': `
    ${tokyo}regional-affairs-3/ | blockquote | They called for “restraint” & <dialogue>.
    ${tokyo}regional-affairs-3/ | meta[property="og:description"] @content | They called for “restraint” & <dialogue>.`,
};

describe.each(Object.entries(wholes))('%s', (_, rows) => {
  test.each(tableRows(rows))('on %s: %s', (path = '', selector = '', ...texts) => {
    expect(read(path, selector)).toEqual(texts);
  });
});

/** Pages, their elements, and words that the first of these has. */
test.each([
  ['/meetings/', '.meetings li small', 'Tokyo · 13:15'],
  ['/meetings/', '.meetings li:nth-child(2) small', 'Tokyo · 09:30'],
  ['/', '.site-footer a @href', '/about/#official'],
  [`${trilateral}outset-1/`, 'title', 'Item 2.1 – [Meeting'],
  [`${trilateral}outset-1/`, 'meta[property="og:image:alt"] @content', 'Card: Item 2.1 – “At the'],
  [trilateral, '.notice', 'The title in square brackets, other headings, numbers and notes are'],
  [
    `${trilateral}sources/`,
    '.sources dd',
    `${title} (supplied by the editors; the official text has none)`,
  ],
  [`${trilateral}sources/`, '#site-inferred', 'Title: The text prints none.'],
  [`${trilateral}opening-1/`, 'title', `– ${title}, 28 July 2024 –`],
  [`${trilateral}opening-1/`, '.trail a:nth-child(2)', `${title}, 28 July 2024`],
  [`${trilateral}opening-1/`, 'meta[property="og:image:alt"] @content', title],
  [`${trilateral}opening-1/`, '.credit', `${title}, 28 July 2024. Edited by Shapes: `],
  [`${trilateral}opening-1/`, '.credit', 'the title in square brackets, numbers'],
  [`${trilateral}opening-1/`, '.citations em', `Item 1.1, ${title}`],
  [tokyo, '.neighbours a', title],
])('on %s %s has “%s”', (path, selector, text) => {
  expect(read(path, selector)[0]).toContain(text);
});

test('a title that the editors gave is nowhere an official word', () => {
  const marked = read(trilateral, '[data-verbatim]');
  expect(marked.join()).not.toContain('Meeting of the Ministers');
  expect(read('/', '.all-meetings li a')[1]).toBe(title);
});
