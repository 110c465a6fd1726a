import { describe, expect, inject, test } from 'vitest';
import { attribute, decoded } from './attribute.ts';
import { brokenLinks } from './broken-links.ts';
import { htmlFaults } from './html-faults.ts';
import { parsedPage } from './parsed-page.ts';

const directory = inject('shapesDirectory');

describe('a site of thirteen meetings of many shapes', () => {
  test('is valid HTML, and every link in it leads to something', async () => {
    expect(await htmlFaults(directory)).toEqual([]);
    const origin = 'https://shapes.example';
    expect(await brokenLinks(directory, { origin, base: '' })).toEqual([]);
  });

  test('lists its meetings by year, the newest first, of one day the later first', async () => {
    const page = await open('/');
    expect(page.texts('.all-meetings h3')).toEqual([
      '2024',
      '2023',
      '2022',
      '2021',
      '2020',
      '2019',
    ]);
    const listed = page.attributes('.all-meetings li a', 'href');
    expect(listed.slice(0, 3)).toEqual([
      '/meetings/2024-07-28-tokyo/',
      '/meetings/2024-07-28-tokyo-trilateral/',
      '/meetings/2023-10-04-call/',
    ]);
    expect(listed).toHaveLength(13);
    expect(listed.at(-1)).toBe('/meetings/2019-03-04-call/');
  });

  test('answers /meetings/ with the list, and tells two meetings of a day apart', async () => {
    const page = await open('/meetings/');
    expect(page.attributes('.meetings a', 'href')).toHaveLength(13);
    expect(page.texts('.meetings li span').slice(0, 2)).toEqual(['Tokyo · 13:15', 'Tokyo · 09:30']);
  });

  test('leads from the foot of each page to what is official', async () => {
    const [first] = (await open('/')).attributes('.site-footer a', 'href');
    expect(first).toBe('/about/#official');
  });

  test('shows the newest at a glance, with its topics', async () => {
    const page = await open('/');
    const path = '/meetings/2024-07-28-tokyo/';
    expect(page.attributes('.newest h2 a', 'href')).toEqual([path]);
    expect(page.attributes('.newest .topics a', 'href')).toEqual([
      `${path}#regional-affairs`,
      `${path}#bilateral`,
      `${path}#next-meeting`,
    ]);
  });

  test('leads from each meeting to the one before and the one after', async () => {
    const listed = (await open('/')).attributes('.all-meetings li a', 'href');
    for (const [index, path] of listed.entries()) {
      const page = await open(path);
      expect(page.attributes('a[rel="next"]', 'href')).toEqual(
        listed[index - 1] ? [listed[index - 1]] : [],
      );
      expect(page.attributes('a[rel="prev"]', 'href')).toEqual(
        listed[index + 1] ? [listed[index + 1]] : [],
      );
    }
  });
});

describe('a paragraph that the ministry counts', () => {
  const path = '/meetings/2024-07-28-tokyo-trilateral/';

  test('has its number once, as official words that are its sentences’ own number too', async () => {
    const page = await open(path);
    expect(page.texts('#outset')).toEqual(['2.']);
    expect(page.texts('#outset [data-verbatim]')).toEqual(['2.']);
    expect(page.texts('.passage .number')).toEqual(['1.1', '2.1', '2.2']);
    expect(page.texts('#outset-1 [data-verbatim]')).toEqual([
      'At the outset, they spoke of the region.',
    ]);
  });

  test('is not taken for what its sentences are about', async () => {
    const item = await open(`${path}outset-1/`);
    expect(item.texts('title')[0]).toMatch(/^Item 2\.1 – \[Meeting/);
    const [alt] = item.attributes('meta[property="og:image:alt"]', 'content');
    expect(alt).toContain('Card: Item 2.1 – “At the outset');
  });
});

describe('a title that the editors gave', () => {
  const path = '/meetings/2024-07-28-tokyo-trilateral/';
  const title = '[Meeting of the Ministers (Summary)]';

  test('stands in brackets, and nowhere as official words, on the meeting’s page', async () => {
    const page = await open(path);
    expect(page.texts('h1')).toEqual([title]);
    expect(page.texts('[data-verbatim]').join()).not.toContain('Meeting of the Ministers');
    expect(page.texts('.notice')[0]).toContain(
      'The title in square brackets, other headings, numbers and notes are editorial.',
    );
    const sources = await open(`${path}sources/`);
    expect(sources.texts('.sources dd')[0]).toBe(
      `${title} (supplied by the editors; the official text has none)`,
    );
    expect(sources.texts('#site-inferred')[0]).toContain('Title: The text prints none.');
  });

  test('and wherever else the meeting is named', async () => {
    const home = await open('/');
    const [, listed] = home.texts('.all-meetings li a');
    expect(listed).toBe(title);
    expect(home.attributes('.all-meetings li a', 'data-verbatim')).toHaveLength(13);
    const item = await open(`${path}opening-1/`);
    expect(item.texts('title')[0]).toContain(`– ${title}, 28 July 2024 –`);
    expect(item.texts('.trail a')[1]).toBe(`${title}, 28 July 2024`);
    expect(item.attributes('meta[name="dc.title"]', 'content')).toEqual([`Item 1.1, ${title}`]);
    expect(item.attributes('meta[property="og:image:alt"]', 'content')[0]).toContain(title);
    expect(item.texts('.credit')[0]).toContain(`${title}, 28 July 2024. Edited by Shapes: `);
    expect(item.texts('.credit')[0]).toContain('the title in square brackets, numbers');
    expect(item.texts('.citations em').join()).toContain(`Item 1.1, ${title}`);
    expect((await open('/meetings/2024-07-28-tokyo/')).texts('.neighbours a')[0]).toContain(title);
  });
});

describe('a text without headings', () => {
  const path = '/meetings/2019-03-04-call/';

  test('is numbered sentences without contents', async () => {
    const page = await open(path);
    expect(page.attributes('.passage', 'id')).toEqual(['text-1', 'text-2']);
    expect(page.texts('.passage .number')).toEqual(['1', '2']);
    expect(page.texts('.contents')).toEqual([]);
  });

  test('has a page for each sentence, beside the rest of its paragraph', async () => {
    const page = await open(`${path}text-2/`);
    expect(page.texts('h1')).toEqual(['Sentence 2']);
    expect(page.texts('blockquote')).toEqual(['They confirmed that the Alliance is strong.']);
    expect(page.texts('.same-paragraph [data-verbatim]')).toEqual([
      'On March 4, 2019, the Ministers held a telephone conference.',
    ]);
  });
});

describe('a text with official headings, nested, and ids written by hand', () => {
  const path = '/meetings/2024-07-28-tokyo/';

  test('keeps the numbers of the headings, and its items go on from them', async () => {
    const page = await open(path);
    const numbers = page.texts('.passage .number');
    expect(
      page.attributes('.passage', 'id').map((id, index) => `${numbers[index] ?? ''} ${id}`),
    ).toEqual([
      'P1 preamble-1',
      '1.1 regional-affairs-1',
      '1.2 launches',
      '1.3 regional-affairs-3',
      '2.1.1 forum-welcome',
      '2.1.2 equipment-2',
      '2.2.1 posture-1',
      '3.1 next-meeting-1',
    ]);
  });

  test('has its official headings word for word and told apart from the editors’', async () => {
    const page = await open(path);
    expect(page.texts('.topic > h2 [data-verbatim]')).toEqual([
      '1. Regional affairs',
      '2.Bilateral',
    ]);
    expect(page.texts('.topic > h3 [data-verbatim]')).toEqual(['(1) Equipment', '(2) Posture']);
    expect(page.texts('.contents [data-verbatim]')).toEqual([
      '1. Regional affairs',
      '2.Bilateral',
      '(1) Equipment',
      '(2) Posture',
    ]);
  });

  test('says the number of a heading once, in the text, the contents and on the home page', async () => {
    const page = await open(path);
    const topics = ['1. Regional affairs', '2.Bilateral', '3 Next meeting'];
    const editorialHeading = '3 Next meeting (editors’ heading)';
    expect(page.texts('.topic > h2')).toEqual([...topics.slice(0, 2), editorialHeading]);
    expect(page.texts('.contents details > ol > li > a')).toEqual(topics);
    expect((await open('/')).texts('.newest .topics a')).toEqual(topics);
  });

  test('has contents nested as its topics are', async () => {
    const page = await open(path);
    expect(page.attributes('.contents details > ol > li > a', 'href')).toEqual([
      '#regional-affairs',
      '#bilateral',
      '#next-meeting',
    ]);
    expect(page.attributes('.contents ol ol > li > a', 'href')).toEqual(['#equipment', '#posture']);
  });

  test('has a page for an item under the id written by hand', async () => {
    const page = await open(`${path}forum-welcome/`);
    expect(page.texts('blockquote')).toEqual(['The Ministers welcomed the Forum.']);
    expect(page.attributes('.trail a', 'href')).toEqual([
      '/meetings/',
      path,
      `${path}#bilateral`,
      `${path}#equipment`,
    ]);
    expect(page.texts('.trail [data-verbatim]')).toEqual(['2.Bilateral', '(1) Equipment']);
  });

  test('shows the characters of the text that HTML uses itself', async () => {
    const page = await open(`${path}regional-affairs-3/`);
    const words = 'They called for “restraint” & <dialogue>.';
    expect(page.texts('blockquote')).toEqual([words]);
    expect(page.attributes('meta[property="og:description"]', 'content')).toEqual([words]);
  });

  test('has a note that leads to the passages of this and another meeting that it names', async () => {
    const page = await open(path);
    expect(page.attributes('#posture-1 .note a', 'href')).toEqual([
      '/meetings/2019-03-04-call/#text-2',
      `${path}#equipment`,
    ]);
  });
});

async function open(path: string) {
  const { document } = await parsedPage(directory, path);
  return {
    texts: (selector: string) =>
      document
        .querySelectorAll(selector)
        .map(({ textContent }) => decoded(textContent).replaceAll(/\s+/g, ' ').trim()),
    attributes: (selector: string, name: string) =>
      document.querySelectorAll(selector).map((element) => attribute(element, name) ?? ''),
  };
}
