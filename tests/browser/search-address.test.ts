import { describe, expect, inject } from 'vitest';
import { paste, type } from './hands.ts';
import { test } from './reader.ts';
import { answered, answeredOnArrival, hold, shown } from './search-page.ts';

const address = `${inject('siteAddress')}search/`;
const program = /search-(page|header)/;

const queries = (
  'DICAS | Futen | interop | interop* | futema | Taiwan deterence | deterrence AMRAAM | ' +
  'submarine | "extended deterrence" -Futenma | 4.1'
).split(' | ');

test.for(queries)(
  'one address has one answer: %s typed, entered, reloaded, shared and on the way back',
  async (query, { typed, visit }) => {
    const page = await typed(query);
    const answer = await shown(page);
    expect(answer.count).not.toBe('');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await shown(page)).toEqual(answer);
    const url = page.url();
    expect(new URL(url).searchParams.get('q')).toBe(query);
    await page.reload();
    await answeredOnArrival(page);
    expect(await shown(page)).toEqual(answer);
    await page.goto('/about/');
    await page.goBack();
    await answeredOnArrival(page);
    expect(await shown(page)).toEqual(answer);
    const shared = await visit(url);
    await answeredOnArrival(shared);
    expect(await shown(shared)).toEqual(answer);
  },
);

describe('a query is never lost', () => {
  test('that is typed before the program runs', async ({ visit }) => {
    const page = await visit('about:blank');
    const release = await hold(page, program);
    await page.goto('/search/', { waitUntil: 'commit' });
    await page.locator('#site-search').click();
    await page.keyboard.type('DIC', { delay: 20 });
    release();
    await page.locator('live-search:defined').waitFor();
    await page.keyboard.type('AS', { delay: 20 });
    await page.locator('.hits > li').waitFor();
    expect(await page.locator('#site-search').inputValue()).toBe('DICAS');
    await expect.poll(() => page.url()).toBe(`${address}?q=DICAS`);
  });

  test('that is entered before the program runs', async ({ visit }) => {
    const page = await visit('about:blank');
    const release = await hold(page, program);
    await page.goto('/search/', { waitUntil: 'commit' });
    await page.locator('#site-search').click();
    await page.keyboard.type('DICAS');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}?q=DICAS`, { waitUntil: 'commit' });
    release();
    await page.locator('.hits > li').waitFor();
    expect(await page.locator('#site-search').inputValue()).toBe('DICAS');
  });

  test('that is in the address, when Enter is pressed in the empty field before', async ({
    visit,
  }) => {
    const page = await visit('about:blank');
    const release = await hold(page, program);
    await page.goto('/search/?q=DICAS', { waitUntil: 'commit' });
    await page.locator('#site-search').click();
    await page.keyboard.press('Enter');
    release();
    await page.locator('.hits > li').waitFor();
    expect(page.url()).toBe(`${address}?q=DICAS`);
    expect(await page.locator('#site-search').inputValue()).toBe('DICAS');
  });

  test('on the way back in WebKit, which resets a field that is not to be completed', async ({
    typed,
  }) => {
    const page = await typed('DICAS');
    const field = page.locator('#site-search');
    await field.evaluate((input: HTMLInputElement) => input.form?.reset());
    expect(await field.inputValue()).toBe('DICAS');
  });

  test('on the way back to a page whose program is late', async ({ typed }) => {
    const page = await typed('DICAS');
    await page.locator('.hits > li > a').click();
    await page.waitForURL(/#dicas-1$/);
    const release = await hold(page, program);
    await page.goBack({ waitUntil: 'commit' });
    release();
    await page.locator('.hits > li').waitFor();
    expect(await page.locator('#site-search').inputValue()).toBe('DICAS');
    await page.goBack();
    await answered(page);
    expect(await page.locator('#site-search').inputValue()).toBe('');
  });
});

test('a new deployment in a format that the page does not know is said, and the page reloaded', async ({
  open,
}) => {
  const page = await open();
  let newer = '1';
  await page.route(/vocabulary/, async (route) => {
    const response = await route.fetch();
    const words = (await response.json()) as { version: string };
    await route.fulfill({ response, json: { ...words, version: newer + words.version } });
  });
  await page.goto(address);
  await page.locator('#site-search').click();
  await page.keyboard.type('Futenma', { delay: 60 });
  await page
    .getByText(/^Search could not load the word list/)
    .first()
    .waitFor();
  expect((await shown(page)).count).toBe('');
  expect(await page.locator('.word-index').isVisible()).toBe(true);
  newer = '';
  await page.getByRole('link', { name: 'Try again now' }).click();
  await page.locator('.hits > li').waitFor();
  expect(await page.locator('#site-search').inputValue()).toBe('Futenma');
});

describe('a pasted text', () => {
  const sentence = 'quixotic wombats juggle zebra fjord vexing glyphs ';

  test('of 5,000 characters is answered soon, and what is cut is said', async ({ typed }) => {
    const page = await typed('Kihara');
    await page.locator('#site-search').fill('');
    await paste(page, sentence.repeat(100));
    await answeredOnArrival(page);
    const { notes, count } = await shown(page);
    expect(count).toMatch(/^No results for /);
    expect(notes.join(' ')).toMatch(/The query is too long\. Not searched, from here on: “/);
    await page.locator('#site-search').fill('');
    await type(page, 'DICAS');
    expect((await shown(page)).hits).toHaveLength(1);
  });

  test('is searched once, in one history entry', async ({ visit }) => {
    const page = await visit('/search/');
    const entries = await page.evaluate(() => history.length);
    await paste(page, 'extended deterrence');
    await answered(page);
    expect((await shown(page)).hits.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  });
});

describe('the history', () => {
  test('has one entry for a query, however slowly it is typed, and another after Enter', async ({
    visit,
  }) => {
    const page = await visit('/search/');
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    await type(page, 'Fut');
    await page.waitForTimeout(1800);
    await type(page, 'enma');
    await page.keyboard.press('Enter');
    await answered(page);
    expect([await entries(), page.url()]).toEqual([before + 1, `${address}?q=Futenma`]);
    const { hits } = await shown(page);
    await page.locator('#site-search').fill('DICAS');
    await answered(page);
    await expect.poll(() => page.url()).toBe(`${address}?q=DICAS`);
    expect(await entries()).toBe(before + 2);
    await page.goBack();
    await answered(page);
    expect((await shown(page)).hits).toEqual(hits);
    expect(await page.title()).toMatch(/^“Futenma” – /);
    await page.goBack();
    expect(page.url()).toBe(address);
  });

  test('leads back to the place in the results', async ({ visit }) => {
    const page = await visit('/search/?q=the', { viewport: { width: 390, height: 600 } });
    await page.locator('.hits > li').first().waitFor();
    const hit = page.locator('.hits > li > a').nth(8);
    await hit.scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(600);
    await hit.click();
    await page.waitForURL(/\/meetings\//);
    await page.goBack();
    await page.locator('.hits > li').first().waitFor();
    await answered(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  });
});
