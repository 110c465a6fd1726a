import { parse } from 'csv-parse/sync';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { serve } from '../serve.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { builtSite } from '../build-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { corpus } from '../search-truth/corpus.ts';
import { tableRows } from '../table-rows.ts';
import { violationsIn } from './axe-violations.ts';
import { test as base } from './reader.ts';
import { boxOf, downloaded, point, press, type } from './hands.ts';
import { answered, ask, shown } from './search-page.ts';

/** Serves the site of a content, until the tests of the file end. */
async function served(
  content: string,
  onCleanup: (end: () => Promise<void>) => void,
): Promise<string> {
  const SITE_URL = 'https://summaries.example';
  const directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off', SITE_URL });
  const site = await serve({ directory });
  onCleanup(site.close);
  return site.address;
}

/** A few real-looking meetings, and many made ones; a page that is opened on either. */
const test = base
  .extend('few', { scope: 'file' }, async ({}, { onCleanup }) =>
    served(siteDirectory(await corpus()), onCleanup),
  )
  .extend('many', { scope: 'file' }, async ({}, { onCleanup }) => {
    const content = siteDirectory({});
    await writeCorpus(content, 30);
    return served(content, onCleanup);
  })
  .extend('search', ({ few, visit }) => {
    return async (query: string, options: BrowserContextOptions = {}, site = few) => {
      const page = await visit(`${site}search/${query}`, options);
      if (query !== '') await page.locator('.count:not(:empty)').waitFor();
      await answered(page);
      return page;
    };
  });

const wide: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** The values of a facet with their counts, once they are counted. */
async function facet(page: Page, name: string): Promise<string[]> {
  await page.locator('.facet').first().waitFor();
  return page.getByRole('list', { name }).locator('li').allTextContents();
}

function chips(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: 'Active filters' }).getByRole('button').allTextContents();
}

const status = (page: Page) => page.locator('#site-status').textContent();

/** What has the focus, by its words. */
const focused = (page: Page) =>
  page.evaluate(
    () =>
      `${document.activeElement?.localName ?? ''}: ${document.activeElement?.textContent ?? ''}`,
  );

describe('filters', () => {
  /** Queries with a filter, the count of their results, and the name of the filter. */
  const filters = tableRows(`
    ?q=Futenma&year=2024 | 1 official sentence | Year 2024
    ?q=cooperation&year=2024 | 7 official sentences | Year 2024
    ?q=cooperation&topic=dicas | 1 official sentence | Topic Defense industrial cooperation (DICAS)
    ?q=cooperation&from=2024-05-02 | 8 official sentences | From 2 May 2024
    ?q=cooperation&to=2024-05-02 | 6 official sentences | To 2 May 2024
    ?q=cooperation&to=2024-05 | 6 official sentences | To May 2024
    ?q=cooperation&from=2024 | 8 official sentences | From 2024
    ?q=cooperation&meeting=2024-05-02-hawaii | 3 official sentences | Meeting 2 May 2024, Japan-U.S. Defense Ministerial Meeting (Summary)
    ?q=cooperation&person=Defense+Minister+Kihara | 3 official sentences | Participant Defense Minister Kihara
  `);
  test.for(filters)('of %s (%s) are seen and removed', async (row, { search }) => {
    const [query = '', count, chip] = row;
    for (const options of [wide, phone]) {
      const page = await search(query, options);
      expect((await shown(page)).count.replace(/, .*/, '')).toBe(count);
      const button = page.getByRole('button', { name: `Remove filter: ${chip}` });
      if (options === phone) expect(await violationsIn(page)).toEqual([]);
      await press(page, button, 80);
      await page.waitForURL((url) => url.search === query.replace(/&.*/, ''));
      await answered(page);
      expect(await chips(page)).toEqual([]);
    }
  });

  test('are chosen with the mouse after typing, and by keyboard, which goes on from there', async ({
    search,
  }) => {
    const page = await search('', wide);
    await type(page, 'cooperation');
    await press(page, page.locator('.facets summary'), 80);
    await page.locator('.facet').first().waitFor();
    await press(page, page.getByRole('link', { name: '2024', exact: true }), 80);
    await page.waitForURL(/year=2024/);
    await answered(page);
    expect((await shown(page)).count).toMatch(/^7 official sentences/);
    const year = page.getByRole('link', { name: '2024', exact: true });
    await year.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=cooperation$/);
    await expect.poll(() => focused(page)).toBe('a: 2024');
  });

  test('are on paper with the query, whose chips are no buttons there', async ({ search }) => {
    const page = await search('?q=cooperation&year=2024');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#site-search').inputValue()).toBe('cooperation');
    expect(await page.getByText('Year 2024').isVisible()).toBe(true);
    for (const hidden of ['.facets', '.downloads', '.search-help']) {
      expect(await page.locator(hidden).isVisible()).toBe(false);
    }
  });

  const filtersOfNothing = {
    '?q=radar&year=2023': 'No results in 2023. 3 in other years.',
    '?q=Futenma&from=2025-01-01': 'No results from 1 January 2025. 1 earlier.',
    '?q=radar&to=2024-05-31': 'No results until 31 May 2024. 3 later.',
    '?q=Futenma&topic=dicas':
      'No results under “Defense industrial cooperation (DICAS)”. 1 under other topics.',
    '?q=radar&person=Defense+Minister+Kihara':
      'No results with Defense Minister Kihara. 3 with others.',
  };
  test.for(Object.entries(filtersOfNothing))(
    'that leave nothing say where there is something: %s',
    async ([query, words], { search }) => {
      const page = await search(query);
      expect((await shown(page)).notes).toContain(words);
      await expect.poll(() => status(page)).toContain(words);
      await press(page, page.locator('.messages a').first(), 80);
      await page.waitForURL((url) => !url.search.includes('&'));
      await answered(page);
      expect((await shown(page)).count).toMatch(/^[13] official sentences?/);
    },
  );

  test('that hide the editors’ note with an absent word are removed by the link to it', async ({
    search,
  }) => {
    const page = await search('?q=AMRAAM&year=2023&from=2023-01-01&notes=no');
    await press(page, page.getByRole('link', { name: '2 editors’ notes' }), 80);
    await page.waitForURL(/\?q=AMRAAM$/);
    await answered(page);
    expect((await shown(page)).editorsNotes).toHaveLength(2);
  });

  const unknown = tableRows(`
    person=Defense+Minister+Nobody | No meeting has the participant “Defense Minister Nobody”
    person=Minister | More than one participant has “Minister”
    to=2024-02-30 | “2024-02-30” is not a date
  `);
  test.for(unknown)(
    'with an unknown value are not applied: %s; that is said: %s',
    async ([filter = '', problem = ''], { search }) => {
      const page = await search(`?q=Futenma&${filter}`);
      const { count, notes } = await shown(page);
      expect(count).toMatch(/^1 official sentence/);
      expect(notes).toContain(`${problem}. This filter is not applied.`);
      expect(await chips(page)).toEqual([]);
    },
  );
});

describe('facets', () => {
  test('are years in time order, meetings with their days, people and topics', async ({
    search,
  }) => {
    const page = await search('?q=cooperation', wide);
    await page.locator('.facets summary').click();
    expect(await facet(page, 'Year')).toEqual(['2023 3', '2024 7', '2025 1']);
    expect(await facet(page, 'Meeting')).toEqual([
      '8 September 2025, Japan-Republic of Korea Defense Ministerial Meeting (Summary) 1',
      '1 June 2024, Japan-Australia-U.S. Trilateral Defense Ministers’ Meeting (Summary) 4',
      '2 May 2024, Japan-U.S. Defense Ministerial Meeting (Summary) 3',
      '19 October 2023, Japan-Australia Defence Ministers’ Meeting 3',
    ]);
    expect(await facet(page, 'Participant')).toContain('Defense Minister Kihara 3');
    expect(await violationsIn(page)).toEqual([]);
  });

  test('are days between two, by the keyboard alone', async ({ search }) => {
    const page = await search('?q=cooperation', wide);
    await page.locator('.facets summary').press('Enter');
    await page.getByLabel('From', { exact: true }).fill('2023-01-01');
    await page.getByLabel('To', { exact: true }).fill('2024-05-02');
    await page.getByLabel('To', { exact: true }).press('Enter');
    await page.waitForURL(/\?q=cooperation&from=2023-01-01&to=2024-05-02$/);
    await answered(page);
    expect((await shown(page)).count).toMatch(/^6 official sentences/);
    expect(await chips(page)).toEqual([
      'Remove filter: From 1 January 2023',
      'Remove filter: To 2 May 2024',
    ]);
    await page.goBack();
    await answered(page);
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('');
    expect((await shown(page)).count).toMatch(/^11 official sentences/);
  });

  test('are not offered where nothing is found, nor where there is one meeting', async ({
    search,
    visit,
  }) => {
    const page = await search('?q=nothingxyz');
    expect(await page.locator('.facets').isVisible()).toBe(false);
    expect(await page.locator('.downloads').isVisible()).toBe(false);
    await ask(page, 'cooperation');
    expect(await page.locator('.facets').isVisible()).toBe(true);
    const single = await visit('/search/?q=DICAS');
    await single.locator('.hits > li').waitFor();
    expect(await single.locator('.facets').count()).toBe(0);
  });

  test('of many meetings are all of them, in a list that scrolls', async ({ search, many }) => {
    const page = await search('?q=Ministers', wide, many);
    await page.locator('.facets summary').click();
    expect(await facet(page, 'Meeting')).toHaveLength(30);
    const list = page.getByRole('list', { name: 'Meeting', exact: true });
    const height = await list.evaluate((ul) =>
      ul.scrollHeight > ul.clientHeight ? ul.clientHeight : 0,
    );
    expect(height).toBeGreaterThan(100);
    expect(height).toBeLessThan(320);
    expect(await violationsIn(page)).toEqual([]);
  });
});

test('Tab reaches the first result in four steps, past the filters', async ({ search }) => {
  const page = await search('');
  await type(page, 'cooperation');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^a: /);
  expect(await page.evaluate(() => document.activeElement?.closest('.hits') !== null)).toBe(true);
});

test.for([
  ['the order', 'button[value=date]', '?q=cooperation+fute&from=2023-01-01&order=date'],
  ['a facet', '.facet-year a', '?q=cooperation+fute&from=2023-01-01&year=2023'],
  ['a filter in force', '.chip', '?q=cooperation+fute'],
  ['days', '.days button', '?q=cooperation+fute&from=2023-01-01&to=2029-01-01'],
  ['a suggestion', '.meant', '?q=Futenma&from=2023-01-01'],
] as const)(
  'a letter typed just before a press on %s is not lost, nor is a day',
  async ([, control, address], { search }) => {
    const tall = { viewport: { width: 1366, height: 2000 } };
    const page = await search('?q=cooperation+fut&from=2023-01-01', tall);
    const field = page.locator('#site-search');
    await page.locator('.facets summary').click();
    await page.locator('.facet').first().waitFor();
    await page.getByLabel('To', { exact: true }).fill('2029-01-01');
    await field.focus();
    await page.keyboard.press('End');
    await point(page, page.locator(control).first());
    await page.keyboard.type('e');
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL((url) => url.search === address);
    await answered(page);
    expect(await field.inputValue()).toBe(new URLSearchParams(address).get('q'));
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2029-01-01');
    for (const query of ['cooperation fute', 'cooperation fut']) {
      await page.goBack();
      await expect.poll(() => field.inputValue()).toBe(query);
    }
  },
);

test('results are sorted by day, in the address, by mouse after typing', async ({ search }) => {
  const page = await search('');
  await type(page, 'cooperation');
  await press(page, page.locator('.facets summary'), 80);
  await press(page, page.getByRole('button', { name: 'newest' }), 80);
  await page.waitForURL(/\?q=cooperation&order=date$/);
  await answered(page);
  const days = (await page.locator('.hits .from').allTextContents()).map(
    (line) => /\d+ \w+ 20\d\d/.exec(line)?.[0] ?? '',
  );
  expect(days).toEqual(days.toSorted((a, b) => Date.parse(b) - Date.parse(a)));
  expect(new Set(days).size).toBeGreaterThan(2);
  expect(await page.getByRole('button', { name: 'newest' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await press(page, page.getByRole('button', { name: 'relevance' }), 80);
  await page.waitForURL(/\?q=cooperation$/);
});

describe('downloads', () => {
  const download = (page: Page, name: string) =>
    downloaded(page, page.getByRole('button', { name, exact: true }));

  test('as CSV are all results of query and filters, shown or not', async ({ search, many }) => {
    const page = await search('?q=Ministers&from=2000-01-01', wide, many);
    const count = Number(/^[\d,]+/.exec((await shown(page)).count)?.[0].replace(',', ''));
    expect(count).toBeGreaterThan(100);
    const { name, text } = await download(page, 'CSV');
    expect(name).toBe('search-ministers-2000-01-01.csv');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ address }) => address)).size).toBe(count);
    expect(await page.locator('.downloaded').textContent()).toBe(
      `${count} results downloaded as ${name}.`,
    );
    expect(await status(page)).toBe(`${count} results downloaded as ${name}.`);
  });

  test('as CSV has the cells of the tables of the meetings', async ({ search }) => {
    const page = await search('?q=Self+Defense+Forces&meeting=2024-05-02-hawaii');
    const { text } = await download(page, 'CSV');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    const site = new URL('/', page.url());
    const table = await (await fetch(new URL('/meetings/2024-05-02-hawaii.csv', site))).text();
    const [exported] = parse<Record<string, string>>(table, { bom: true, columns: true }).filter(
      ({ id }) => id === 'command-and-control-1',
    );
    const [row] = rows;
    const cells = 'meeting id name officialHeading editorialHeading text address title editedBy';
    for (const name of [...cells.split(' '), 'editorialLicence']) {
      expect([name, row?.[name]]).toEqual([name, exported?.[name]]);
    }
    expect(row?.['search']).toBe(
      'https://summaries.example/search/?q=Self+Defense+Forces&meeting=2024-05-02-hawaii',
    );
    expect(row?.['match']).toBe('');
  });

  test('as text are the exact words with source and permalink', async ({ search }) => {
    const page = await search('?q=Futenma&year=2024');
    const { name, text } = await download(page, 'Text with sources');
    expect(name).toBe('search-futenma-2024.txt');
    const [head, quotation, source, ...more] = text.trimEnd().split('\n\n');
    expect(head).toBe(
      'Futenma; Year 2024; 1 official sentence\nhttps://summaries.example/search/?q=Futenma&year=2024',
    );
    expect(quotation).toMatch(
      /^“The Ministers concurred that they will continue .*communities\.”\nMinistry of Defense \(Japan\), “Japan-U\.S\. Defense Ministerial Meeting \(Summary\)”, 3 May 2024, Item 7\.1, https:\/\/summaries\.example\/meetings\/2024-05-02-hawaii\/realignment-1\/, accessed \d+ \w+ \d{4}$/,
    );
    expect(source).toMatch(
      /^Source: Ministry of Defense \(Japan\), .* is not connected with any government\.$/,
    );
    expect(more).toEqual([]);
  });

  test.for([
    [
      '?q=Futenma+DICAS',
      'Futenma DICAS; 2 official sentences with some of the words',
      'does not contain “Futenma”',
    ],
    [
      '?q=wombat+Futenma',
      'wombat Futenma; 1 official sentence\nNone of the 6 official texts contains “wombat”.',
      'does not contain “wombat”',
    ],
  ] as const)('as text say what they lack: %s', async ([query, head, lack], { search }) => {
    const page = await search(query);
    const { text } = await download(page, 'Text with sources');
    const [heading, quotation = ''] = text.split('\n\n');
    expect(heading).toBe(`${head}\nhttps://summaries.example/search/${query}`);
    expect(quotation.split('\n').at(-1)).toBe(lack);
  });

  test.for([/pf_fragment/, /meetings\/.*\.json/])(
    'are nothing where %s could not be read',
    async (file, { open, many }) => {
      const page = await open();
      await page.goto(`${many}search/?q=Ministers`);
      await page.locator('.hits > li').first().waitFor();
      await page.route(file, (route) => route.abort());
      await press(page, page.getByRole('button', { name: 'CSV' }), 80);
      await page.locator('.downloaded', { hasText: 'Nothing was downloaded.' }).waitFor();
      expect(await status(page)).toContain('Search could not load the text of a result');
    },
  );
});

test('more results are fifty at a time after the first ten, told and gone to, until the last', async ({
  search,
  many,
}) => {
  const page = await search('?q=Ministers', wide, many);
  const count = Number(/^[\d,]+/.exec((await shown(page)).count)?.[0].replace(',', ''));
  expect((await shown(page)).hits).toHaveLength(10);
  await press(page, page.getByRole('button', { name: 'Show 50 more', exact: true }), 80);
  await page.locator('.hits > li:nth-child(60)').waitFor();
  expect((await shown(page)).hits).toHaveLength(60);
  await expect.poll(() => status(page)).toBe(`Showing 11 to 60 of ${count}.`);
  const eleventh = page.locator('.hits > li:nth-child(11) > a');
  expect(await focused(page)).toBe(`a: ${await eleventh.textContent()}`);
  expect(await violationsIn(page)).toEqual([]);
  // Looking at what they can be narrowed down by leaves them there.
  await page.locator('.facets summary').click();
  await page.locator('.facet').first().waitFor();
  expect((await shown(page)).hits).toHaveLength(60);
  const more = page.locator('.more[value=official]');
  for (let length = 110; await more.isVisible(); length += 50) {
    await more.click();
    await page.locator(`.hits > li:nth-child(${Math.min(length, count)})`).waitFor();
  }
  const { links } = await shown(page);
  expect([links.length, new Set(links).size]).toEqual([count, count]);
});

test('the help is at the field in one line, and is read with it', async ({ search }) => {
  const page = await search('', wide);
  const help = page.locator('#site-search-help');
  expect(await help.textContent()).toMatch(/"quotation marks".*-\u2060?word.*OR /);
  expect((await boxOf(page, help)).height).toBeLessThan(30);
  const field = page.getByRole('searchbox', { name: 'Search the summaries' });
  expect(await field.getAttribute('aria-describedby')).toBe('site-search-help');
});

test('without scripts none of this is there', async ({ few, visit }) => {
  const page = await visit(`${few}search/?q=cooperation&year=2024`, { javaScriptEnabled: false });
  for (const part of ['.chips', '.downloads', '.facets', '.search-help', '.days']) {
    expect(await page.locator(part).isVisible()).toBe(false);
  }
});

test('near misses are told apart, in forced colours too', async ({ search }) => {
  const page = await search('?q=futema', { forcedColors: 'active' });
  const style = await page
    .locator('.near')
    .evaluate((list) => getComputedStyle(list).borderInlineStartStyle);
  expect(style).toBe('double');
});
