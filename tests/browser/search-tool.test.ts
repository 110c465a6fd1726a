import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { serve } from '../../src/serve/static-server.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { builtSite } from '../build-site.ts';
import { corpus } from '../search-truth/corpus.ts';
import { writeFiles } from '../write-files.ts';
import { violationsIn } from './axe-violations.ts';
import { test as base } from './reader.ts';
import { answered, ask, shown } from './search-page.ts';

const settings = (content: string) => ({
  CONTENT_DIR: content,
  TYPESET: 'off',
  SITE_URL: 'https://summaries.example',
});

/** Serves the site of the content that `write` puts into a directory, until the tests of the file end. */
async function served(
  write: (content: string) => Promise<void>,
  onCleanup: (end: () => Promise<void>) => void,
): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'corpus-'));
  await write(content);
  const directory = await builtSite(settings(content));
  const site = await serve(directory, { port: 0, base: '/' });
  onCleanup(async () => {
    await site.close();
    for (const made of [content, directory]) await rm(made, { recursive: true });
  });
  return site.address;
}

/** A few real-looking meetings, and many made ones; a page that is opened on either. */
const test = base
  .extend('few', { scope: 'file' }, ({}, { onCleanup }) =>
    served(async (content) => {
      writeFiles(content, await corpus());
    }, onCleanup),
  )
  .extend('many', { scope: 'file' }, ({}, { onCleanup }) =>
    served((content) => writeCorpus(content, 30, 10), onCleanup),
  )
  .extend('search', ({ few, visit }) => {
    return async (query: string, options: BrowserContextOptions = {}, site = few) => {
      const page = await visit(`${site}search/${query}`, options);
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
  return page.getByRole('list', { name: 'Filters in force' }).getByRole('button').allTextContents();
}

const status = (page: Page) => page.locator('live-search [role=status]').textContent();

/** What has the focus, by its words. */
const focused = (page: Page) =>
  page.evaluate(
    () =>
      `${document.activeElement?.localName ?? ''}: ${document.activeElement?.textContent ?? ''}`,
  );

describe('filters in force', () => {
  test.for([
    ['?q=radar&year=2023', 'No results', 'Year 2023'],
    ['?q=Futenma&year=2024', '1 result', 'Year 2024'],
    ['?q=cooperation&year=2024', '7 results', 'Year 2024'],
    ['?q=nothingxyz&year=2024', 'No results', 'Year 2024'],
    ['?q=cooperation&topic=dicas', '1 result', 'Topic Defense industrial cooperation (DICAS)'],
    ['?q=cooperation&from=2024-05-02', '8 results', 'From 2 May 2024'],
    ['?q=cooperation&to=2024-05-02', '6 results', 'To 2 May 2024'],
    [
      '?q=cooperation&meeting=2024-05-02-hawaii',
      '3 results',
      'Meeting 2 May 2024, Japan-U.S. Defense Ministerial Meeting (Summary)',
    ],
    [
      '?q=cooperation&person=Defense+Minister+Kihara',
      '3 results',
      'Person Defense Minister Kihara',
    ],
    ['?q=cooperation&verb=welcomed', '2 results', 'Verb welcomed'],
  ] as const)('of %s (%s) are seen and taken back', async ([query, count, chip], { search }) => {
    for (const options of [wide, phone]) {
      const page = await search(query, options);
      expect((await shown(page)).count).toBe(count);
      const button = page.getByRole('button', { name: `Remove filter: ${chip}` });
      expect(await button.isVisible()).toBe(true);
      if (options === phone) expect(await violationsIn(page)).toEqual([]);
      await button.press('Enter');
      await answered(page);
      expect(await chips(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe(query.replace(/&.*/, ''));
      expect(await focused(page)).toMatch(/^p: /);
    }
  });

  test('stand on paper with the query, whose chips are no buttons there', async ({ search }) => {
    const page = await search('?q=cooperation&year=2024');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#site-search').inputValue()).toBe('cooperation');
    expect(await page.getByText('Year 2024').isVisible()).toBe(true);
    for (const hidden of ['.facets', '.tools', '.search-help']) {
      expect(await page.locator(hidden).isVisible()).toBe(false);
    }
  });

  test.for([
    ['?q=radar&year=2023', 'None in 2023; 3 in other years.'],
    ['?q=Futenma&verb=welcomed', 'None with the verb “welcomed”; 1 without it.'],
    ['?q=Futenma&from=2025-01-01', 'None from 1 January 2025 on; 1 before that day.'],
    ['?q=radar&to=2024-05-31', 'None up to 31 May 2024; 3 after that day.'],
    ['?q=Futenma&topic=dicas', 'None under “Defense industrial cooperation (DICAS)”; 1 elsewhere.'],
    [
      '?q=radar&person=Defense+Minister+Kihara',
      'None from meetings with Defense Minister Kihara; 3 from other meetings.',
    ],
    ['?q=Futenma&year=2023&verb=welcomed', 'None with these filters together; 1 without them.'],
  ] as const)(
    'that leave nothing say where there is something: %s',
    async ([query, words], { search }) => {
      const page = await search(query);
      expect((await shown(page)).notes).toContain(words);
      await expect.poll(() => status(page)).toContain(words);
      const link = page.locator('.notes a').first();
      expect(words).toContain(await link.textContent());
      await link.click();
      await answered(page);
      expect((await shown(page)).count).toMatch(/^[13] results?$/);
      expect(await focused(page)).not.toMatch(/^body/);
    },
  );
});

describe('what results can be narrowed down by', () => {
  test('are years in time order, meetings with their days, people, topics and verbs', async ({
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
    expect(await facet(page, 'Person')).toContain('Defense Minister Kihara 3');
    expect(await facet(page, 'The ministers’ verb')).toContain('welcomed 2');
    expect(await violationsIn(page)).toEqual([]);
  });

  test('show the counts of years as bars, in forced colours too', async ({ search }) => {
    const page = await search('?q=cooperation', { ...wide, forcedColors: 'active' });
    await page.locator('.facets summary').click();
    await page.locator('.bar').first().waitFor();
    const bars = await page.locator('.bar').evaluateAll((found) =>
      found.map((bar) => {
        const { width, height } = bar.getBoundingClientRect();
        return {
          width: Math.round(width),
          shows: height > 4 && getComputedStyle(bar).borderTopStyle,
        };
      }),
    );
    const most = bars[1]?.width ?? 0;
    expect(bars.map(({ width }) => Math.round((7 * width) / most))).toEqual([3, 7, 1]);
    expect(bars.map(({ shows }) => shows)).toEqual(['solid', 'solid', 'solid']);
  });

  test('are the same topic in several meetings, whatever its number', async ({ search }) => {
    const page = await search('?from=2000-01-01', wide);
    const [topic] = (await facet(page, 'Topic')).filter((name) =>
      name.startsWith('Regional affairs'),
    );
    expect(topic).toBeDefined();
    await page.getByRole('link', { name: 'Regional affairs' }).click();
    await answered(page);
    const numbers = await page.locator('.hits > li > a').allTextContents();
    expect(new Set(numbers.map((name) => name.replace(/^.*· /, '')))).toEqual(
      new Set(['1. Regional affairs', '1 Regional affairs']),
    );
    expect(await focused(page)).toBe('a: Regional affairs');
  });

  test('are days between two, by the keyboard alone', async ({ search }) => {
    const page = await search('?q=cooperation', wide);
    await page.locator('.facets summary').press('Enter');
    await page.getByLabel('From', { exact: true }).fill('2023-01-01');
    await page.getByLabel('To', { exact: true }).fill('2024-05-02');
    await page.getByLabel('To', { exact: true }).press('Enter');
    await answered(page);
    expect(page.url()).toMatch(/\?q=cooperation&from=2023-01-01&to=2024-05-02$/);
    expect((await shown(page)).count).toBe('6 results');
    expect(await chips(page)).toEqual([
      'Remove filter: From 1 January 2023',
      'Remove filter: To 2 May 2024',
    ]);
    await page.goBack();
    await answered(page);
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('');
    expect((await shown(page)).count).toBe('11 results');
  });

  test('are not offered where nothing is found', async ({ search }) => {
    const page = await search('?q=nothingxyz');
    expect(await page.locator('.facets').isVisible()).toBe(false);
    expect(await page.locator('.tools').textContent()).toBe('');
    await ask(page, 'cooperation');
    expect(await page.locator('.facets').isVisible()).toBe(true);
  });

  test('are said not to differ where they do not', async ({ search }) => {
    const page = await search('?q=Futenma');
    await page.locator('.facets summary').click();
    await page.getByText('These results do not differ').waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  test('keep the focus where a facet was chosen and taken back', async ({ search }) => {
    const page = await search('?q=cooperation');
    await page.locator('.facets summary').click();
    const year = page.getByRole('link', { name: '2024', exact: true });
    for (const current of [1, 0]) {
      await year.press('Enter');
      await answered(page);
      expect(await page.locator('.facets [aria-current]').count()).toBe(current);
      expect(await focused(page)).toBe('a: 2024');
    }
  });

  test('of many meetings are all of them, in a list that scrolls', async ({ search, many }) => {
    const page = await search('?q=Ministers', wide, many);
    await page.locator('.facets summary').click();
    expect(await facet(page, 'Meeting')).toHaveLength(30);
    const list = page.getByRole('list', { name: 'Meeting', exact: true });
    const { scrolls, height } = await list.evaluate((ul) => ({
      scrolls: ul.scrollHeight > ul.clientHeight,
      height: ul.clientHeight,
    }));
    expect(scrolls).toBe(true);
    expect(height).toBeLessThan(320);
    expect(await violationsIn(page)).toEqual([]);
  });
});

describe('the order', () => {
  test('by days groups the results under their meetings, and stands in the address alone', async ({
    search,
  }) => {
    const page = await search('?q=cooperation');
    expect(await page.locator('.hits h2').count()).toBe(0);
    const days = async () =>
      (await page.locator('.hits h2').allTextContents()).map((words) => words.slice(-4));
    await page.getByRole('link', { name: 'oldest first' }).press('Enter');
    await answered(page);
    expect(page.url()).toMatch(/\?q=cooperation&order=oldest$/);
    expect(await days()).toEqual(['2023', '2024', '2024']);
    expect(await focused(page)).toBe('a: oldest first');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show 1 more' }).click();
    await answered(page);
    expect(await days()).toEqual(['2023', '2024', '2024', '2025']);
    await page.getByRole('link', { name: 'newest first' }).click();
    await answered(page);
    expect(await days()).toEqual(['2025', '2024', '2024', '2023']);
    expect(await page.locator('.hits h2').first().textContent()).toBe(
      'Japan-Republic of Korea Defense Ministerial Meeting (Summary), Seoul, 8 September 2025',
    );
    await page.getByRole('link', { name: 'best first' }).click();
    await answered(page);
    expect(page.url()).toMatch(/\?q=cooperation$/);
    expect(await page.locator('.hits h2').count()).toBe(0);
  });

  test('of a text is that of its sentences', async ({ search }) => {
    const page = await search('?q=cooperation&order=newest&meeting=2024-05-02-hawaii');
    expect((await shown(page)).hits).toEqual([
      'Item 2.2 exact',
      'Item 4.1 exact',
      'Item 7.2 exact',
    ]);
  });
});

describe('what is taken away', () => {
  async function taken(page: Page, name: string): Promise<{ name: string; text: string }> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).press('Enter');
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  test('as CSV are all results of query and filters, shown or not', async ({ search, many }) => {
    const page = await search('?q=Ministers&from=2000-01-01', wide, many);
    const count = Number((await shown(page)).count.replace(/\D/g, ''));
    expect(count).toBeGreaterThan(100);
    const { name, text } = await taken(page, 'CSV');
    expect(name).toBe('search-ministers-2000-01-01.csv');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ address }) => address)).size).toBe(count);
    expect(await page.locator('.taken').textContent()).toBe(`${count} results saved as ${name}.`);
    expect(await status(page)).toBe(`${count} results saved as ${name}.`);
    expect(await focused(page)).toBe('button: CSV');
  });

  test('as CSV has the cells of the tables of the meetings', async ({ search }) => {
    const page = await search('?q=Self+Defense+Forces&meeting=2024-05-02-hawaii');
    const { text } = await taken(page, 'CSV');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    const site = new URL('/', page.url());
    const table = await (await fetch(new URL('/meetings/2024-05-02-hawaii.csv', site))).text();
    const [exported] = parse<Record<string, string>>(table, { bom: true, columns: true }).filter(
      ({ id }) => id === 'command-and-control-1',
    );
    const [row] = rows;
    for (const name of [
      'meeting',
      'id',
      'name',
      'officialHeading',
      'editorialHeading',
      'text',
      'address',
      'title',
      'editedBy',
      'editorialLicence',
    ]) {
      expect([name, row?.[name]]).toEqual([name, exported?.[name]]);
    }
    expect(row?.['search']).toBe(
      'https://summaries.example/search/?q=Self+Defense+Forces&meeting=2024-05-02-hawaii',
    );
    expect(row?.['match']).toBe('exact');
  });

  test('never holds a formula of the reader’s', async ({ search }) => {
    const page = await search(`?q=${encodeURIComponent('=cooperation +Futenma @x')}`);
    const { text } = await taken(page, 'CSV');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.length).toBeGreaterThan(3);
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[=+@-]/);
  });

  test('as quotations are the exact words with source and permalink', async ({ search }) => {
    const page = await search('?q=Futenma&year=2024');
    const { name, text } = await taken(page, 'Quotations');
    expect(name).toBe('search-futenma-2024.txt');
    const [head, quotation, source, ...more] = text.trimEnd().split('\n\n');
    expect(head).toBe(
      'Futenma; Year 2024; 1 result\nhttps://summaries.example/search/?q=Futenma&year=2024',
    );
    expect(quotation).toMatch(
      /^“The Ministers concurred that they will continue .*communities\.”\nMinistry of Defense \(Japan\), “Japan-U\.S\. Defense Ministerial Meeting \(Summary\)”, 3 May 2024, Item 7\.1, https:\/\/summaries\.example\/meetings\/2024-05-02-hawaii\/realignment-1\/, accessed \d+ \w+ \d{4}$/,
    );
    expect(source).toMatch(
      /^Source: Ministry of Defense, .* is not connected with any government\.$/,
    );
    expect(more).toEqual([]);
  });

  test.for([
    ['the text of a result', /pf_fragment/],
    ['the list of meetings and topics', /credits/],
  ] as const)('is nothing where %s could not be read', async ([part, file], { search, many }) => {
    const page = await search('?q=Ministers', wide, many);
    await page.route(file, (route) => route.abort());
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.locator('.taken', { hasText: 'Nothing was saved.' }).waitFor();
    expect(await status(page)).toContain(`Search could not read ${part}`);
  });
});

describe('more results', () => {
  test('are fifty at a time after the first ten, told and gone to', async ({ search, many }) => {
    const page = await search('?q=Ministers', wide, many);
    const count = Number((await shown(page)).count.replace(/\D/g, ''));
    expect((await shown(page)).hits).toHaveLength(10);
    await page.getByRole('button', { name: 'Show 50 more' }).press('Enter');
    await answered(page);
    expect((await shown(page)).hits).toHaveLength(60);
    expect(await page.locator('.new').textContent()).toBe(`50 new: 11 to 60 of ${count}.`);
    expect(await status(page)).toBe(`50 new: 11 to 60 of ${count}.`);
    const eleventh = page.locator('.hits > li:nth-child(11) > a');
    expect(await focused(page)).toBe(`a: ${await eleventh.textContent()}`);
    expect(await violationsIn(page)).toEqual([]);
    // Looking at what they can be narrowed down by leaves them there.
    await page.locator('.facets summary').click();
    await page.locator('.facet').first().waitFor();
    expect((await shown(page)).hits).toHaveLength(60);
    const links = (await shown(page)).links;
    expect(new Set(links).size).toBe(60);
  });

  test('end with all of them', async ({ search, many }) => {
    const page = await search('?q=Ministers', wide, many);
    const count = Number((await shown(page)).count.replace(/\D/g, ''));
    const more = page.locator('.more');
    while (await more.isVisible()) {
      await more.click();
      await answered(page);
    }
    const { links } = await shown(page);
    expect([links.length, new Set(links).size]).toEqual([count, count]);
  });
});

test('the help stands at the field in one line, and is read with it', async ({ search }) => {
  const page = await search('', wide);
  const help = page.locator('#site-search-help');
  expect(await help.textContent()).toMatch(/“Quotation marks”.*-\u2060?word.*OR /);
  const { height } = (await help.boundingBox()) ?? {};
  expect(height).toBeLessThan(30);
  expect(await page.locator('#site-search').getAttribute('aria-describedby')).toBe(
    'site-search-help',
  );
});

test('without scripts none of this is there', async ({ few, visit }) => {
  const page = await visit(`${few}search/?q=cooperation&year=2024`, { javaScriptEnabled: false });
  for (const part of ['.chips', '.tools', '.facets', '.search-help', '.days']) {
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
