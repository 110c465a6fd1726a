import { describe, expect, inject } from 'vitest';
import { test } from './reader.ts';
import { answered, ask, shown } from './search-page.ts';

const site = inject('siteAddress');

const firstHits: Record<string, string> = {
  DICAS: 'dicas-1',
  dicas: 'dicas-1',
  'extended deterrence': 'extended-deterrence-1',
  '"extended deterrence"': 'extended-deterrence-1',
  Futenma: 'realignment-1',
  'command and control': 'command-and-control-1',
  '2+2': 'extended-deterrence-1',
  '“2+2”': 'extended-deterrence-1',
  'co-development': 'dicas-1',
  'status quo': 'status-quo-1',
  'Free and Open Indo-Pacific': 'strategic-initiatives-2',
  'Self Defense Forces': 'command-and-control-1',
  Hawaii: 'preamble-1',
  Kihara: 'preamble-1',
};

test('the right item is the first hit, and its link lands on it', async ({ visit }) => {
  const page = await visit('/search/');
  const links: Record<string, string | null | undefined> = {};
  for (const query of Object.keys(firstHits)) {
    await ask(page, query);
    links[query] = (await shown(page)).links[0];
  }
  for (const [query, id] of Object.entries(firstHits)) {
    expect([query, links[query]]).toEqual([query, `/meetings/2024-05-02-hawaii/#${id}`]);
    await page.goto(links[query] ?? '');
    const { target, top } = await page.locator(':target').evaluate((found) => ({
      target: found.id,
      top: found.getBoundingClientRect().top,
    }));
    expect(target).toBe(id);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(600);
  }
});

describe('while the reader types', () => {
  test('an unfinished last word is a beginning, and is not called absent', async ({ visit }) => {
    const page = await visit('/search/');
    await page.locator('#site-search').pressSequentially('Fut');
    await answered(page);
    expect((await shown(page)).hits).toEqual(['Item 7.1 form']);
    await page.locator('#site-search').fill('Taiw');
    await answered(page);
    expect(await shown(page)).toMatchObject({ count: 'No results so far', absent: [] });
  });

  test('Enter, or a pause, finishes the word', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'Fut');
    expect((await shown(page)).absent).toEqual(['Fut']);
    await page.locator('#site-search').fill('Taiwan');
    await page.getByText('“Taiwan” does not occur in this text.', { exact: true }).waitFor();
    expect((await shown(page)).count).toBe('No results');
  });

  test('a word before the last is finished', async ({ visit }) => {
    const page = await visit('/search/');
    await page.locator('#site-search').fill('Taiwan det');
    await answered(page);
    expect((await shown(page)).absent).toEqual(['Taiwan']);
  });
});

test('what was meant takes one press, and is never taken without it', async ({ visit }) => {
  const page = await visit('/search/');
  await ask(page, 'futema');
  expect((await shown(page)).hits).toEqual([]);
  await page.getByRole('link', { name: 'Futenma' }).click();
  await answered(page);
  expect((await shown(page)).hits).toEqual(['Item 7.1 exact']);
  expect(await page.locator('#site-search').inputValue()).toBe('Futenma');
});

test('where no passage has all words, each says which it has not', async ({ visit }) => {
  const page = await visit('/search/');
  await ask(page, 'Futenma C2');
  expect((await shown(page)).notes).toEqual([
    'No single passage has all of “Futenma” and “C2”. These have some of them:',
  ]);
  expect(await page.locator('.labels').allTextContents()).toEqual([
    'without “C2”',
    '“C2”: under another name, “command and control”; without “Futenma”',
  ]);
});

test('those with only some of the words follow on request', async ({ visit }) => {
  const page = await visit('/search/');
  await ask(page, 'extended deterrence');
  await page.getByRole('button', { name: 'Show 1 more with only some of the words' }).click();
  await answered(page);
  expect((await shown(page)).hits).toEqual(['Item 5.1 exact', 'Item 7.1 exact']);
  expect((await shown(page)).count).toBe('1 result');
});

test('exactly the words asked for are marked', async ({ visit }) => {
  const page = await visit('/search/');
  for (const [query, marks] of [
    ['command and control', ['Command and control', 'command and control']],
    ['SDF', ['Self Defense Forces']],
    ['cooperating', ['cooperate', 'cooperate']],
    ['拡大抑止', ['Extended deterrence', 'extended deterrence']],
  ] as const) {
    await ask(page, query);
    expect((await shown(page)).marks).toEqual(marks);
  }
});

describe('the address', () => {
  test('holds the query, and the way back from a hit leads to the same hits', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'local communities');
    const { hits } = await shown(page);
    expect(page.url()).toBe(`${site}search/?q=local+communities`);
    await page.locator('.hits > li > a').nth(1).click();
    await page.waitForURL(/realignment-2$/);
    await page.goBack();
    await answered(page);
    expect((await shown(page)).hits).toEqual(hits);
    await page.goBack();
    await answered(page);
    expect(await page.locator('#site-search').inputValue()).toBe('');
    expect((await shown(page)).hits).toEqual([]);
  });

  test('opened by somebody else shows the same, with the last word finished', async ({ visit }) => {
    const page = await visit('/search/?q=DICAS');
    await page.locator('.hits > li').first().waitFor();
    expect((await shown(page)).hits).toEqual(['Item 4.1 exact']);
  });

  test('takes a query from the field of every page', async ({ visit }) => {
    const page = await visit('/about/');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Henoko');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}search/?q=Henoko`);
    await page.locator('.hits > li').first().waitFor();
    expect((await shown(page)).hits).toEqual(['Item 7.1 exact']);
  });
});

describe('facets', () => {
  test('count what the text prints, and narrow down by it', async ({ visit }) => {
    const page = await visit('/search/');
    await ask(page, 'cooperation');
    await page.locator('.facets summary').click();
    await page.locator('.facet').first().waitFor();
    const facet = (name: string) =>
      page.getByRole('list', { name }).locator('li').allTextContents();
    expect(await facet('The ministers’ verb')).toEqual([
      'concurred 2',
      'confirmed 2',
      'affirmed 1',
    ]);
    expect(await facet('Topic')).toEqual([
      'Strategic initiatives and like-minded partners 1',
      'Defense industrial cooperation (DICAS) 1',
      'Realignment of U.S. Forces in Japan and local communities 1',
    ]);
    expect(await page.locator('.facet').allTextContents()).toHaveLength(2);
    expect(await page.locator('.facet-note').textContent()).toContain(
      'Taken from the words as printed; no meaning is read into them.',
    );
    await page.getByRole('link', { name: 'affirmed', exact: true }).click();
    await answered(page);
    expect((await shown(page)).hits).toEqual(['Item 2.2 exact']);
    expect(page.url()).toBe(`${site}search/?q=cooperation&verb=affirmed`);
  });

  test.for([
    ['?verb=concurred', ['3.1', '4.1', '5.1', '6.1', '7.1', '7.2'].map((at) => `Item ${at} exact`)],
    ['?verb=reaffirmed', ['Item 1.1 exact']],
    ['?verb=affirmed', ['Item 2.1 exact', 'Item 2.2 exact']],
    ['?topic=dicas', ['Item 4.1 exact']],
    ['?q=Futenma&topic=realignment', ['Item 7.1 exact']],
  ])('are shared by the address %s', async ([query, hits], { visit }) => {
    const page = await visit(`/search/${String(query)}`);
    await page.locator('.hits > li').first().waitFor();
    expect((await shown(page)).hits).toEqual(hits);
    expect(await page.locator('.facets [aria-current]').count()).toBe(1);
  });

  test('that leave nothing say where the hits are', async ({ visit }) => {
    const page = await visit('/search/?q=Futenma&topic=dicas');
    await page
      .locator('.search-note', {
        hasText: 'None under “Defense industrial cooperation (DICAS)”; 1 elsewhere.',
      })
      .waitFor();
  });
});
