import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { paste } from './hands.ts';
import { test as base } from './reader.ts';
import { ask } from './search-page.ts';

const source = readFileSync('content/sources/2024-05-02-hawaii.txt', 'utf8');
const sentence = /The Ministers reaffirmed that they should not [^\n]*\./.exec(source)?.[0] ?? '';
const withoutNot = sentence.replace(' not ', ' ');
const [lastSentence = ''] = /They also concurred on the importance [^\n]*\./.exec(source) ?? [];
const title = 'Japan-U.S. Defense Ministerial Meeting (Summary)';

const verdict = (page: Page) => page.locator('.verdict > p').first();

/** `judged` pastes a text into the field of the search page and waits for the verdict on it. */
const test = base.extend('judged', ({ visit }) => async (text: string) => {
  const page = await visit('/search/');
  await paste(page, text);
  await verdict(page).waitFor();
  return page;
});

describe('a quotation pasted into the search field', () => {
  const missingNot = ['The official text has “not” here.'];

  test('is said to be exact, with a link to its sentence', async ({ judged }) => {
    const page = await judged(sentence);
    expect(await verdict(page).textContent()).toMatch(/^Exact\..*Item 1\.1/);
    await verdict(page).locator('a').click();
    await page.waitForURL(/#status-quo-1$/);
  });

  test.for([
    [
      'with a title after the last sentence',
      `${lastSentence} ${title}`,
      /^6 words differ.*Item 7\.2/,
    ],
    ['without its “not” and with its item', `${withoutNot} (item 1.1)`, /^1 word differs/],
    ['of five words, with a number,', 'the next security "2+2" meeting', /^Same words\./],
  ] as const)('%s is judged', async ([, pasted, told], { judged }) => {
    expect(await verdict(await judged(pasted)).textContent()).toMatch(told);
  });

  test('that leaves out a “not” does not have the same words', async ({ judged }) => {
    const page = await judged(
      'They should … tolerate unilateral changes to the status quo by force',
    );
    expect(await verdict(page).textContent()).toMatch(/^Same words, but for what is left out/);
    expect(await page.locator('.verdict li').allTextContents()).toEqual(missingNot);
  });

  test('without its “not” is told so, and both texts are marked', async ({ judged }) => {
    const page = await judged(withoutNot);
    expect(await verdict(page).textContent()).toMatch(/^1 word differs/);
    expect(await page.locator('.verdict li').allTextContents()).toEqual(missingNot);
    expect((await page.locator('.verdict ins').allTextContents()).join('').trim()).toBe('not');
    await page.locator('#site-search').fill('DICAS');
    await expect.poll(() => page.locator('.verdict > *').count()).toBe(0);
  });
});

describe('no verdict is given on', () => {
  test.for([
    'what did they say about Okinawa?',
    'please tell me about the Forum of DICAS',
    'is there any mention of nuclear weapons',
    '"status quo by force" OR DICAS',
    'discussions on extended deterrence at meetings -Hawaii',
    'https://ministerial-summaries.example/meetings/2024-05-02-hawaii/dicas-1/',
    'items 1.1, 2.1, 3.1, 4.1, 5.1',
    '令和6年5月2日',
    '日米防衛相会談',
    'DICAS deterrence Okinawa missile cooperation',
    '沖縄 基地 負担 軽減 海兵隊',
    `${title}, Hawaii, 2 May 2024`,
    `Ministry of Defense (Japan). Item 4.1, ${title}.`,
  ])('%s', async (query, { visit }) => {
    const page = await visit('/search/');
    await ask(page, sentence);
    await verdict(page).waitFor();
    await ask(page, query);
    // Longer than any verdict takes.
    await setTimeout(500);
    expect(await page.locator('.verdict').textContent()).toBe('');
  });
});

test('no verdict stays under a query that could not be answered', async ({ open }) => {
  const page = await open();
  await page.goto('/search/');
  await page.locator('#site-search').fill(sentence);
  await verdict(page).waitFor();
  await page.route(/ids\.json/, (route) => route.abort());
  await page.locator('#site-search').fill('items 4.1, 5.1, 6.1, 7.1 and 7.2');
  await page.locator('live-search[data-failed]').waitFor();
  expect(await page.locator('.verdict > *').count()).toBe(0);
});

describe('the larger field', () => {
  test('checks the same text again after a failure', async ({ open }) => {
    const page = await open();
    await page.route(/vocabulary/, (route) => route.abort());
    await page.goto('/search/#site-quotation-check');
    await page.locator('#site-quotation').fill(sentence);
    const button = page.getByRole('button', { name: 'Check', exact: true });
    await button.click();
    await page.locator('.verdict', { hasText: 'could not load' }).waitFor();
    await page.unroute(/vocabulary/);
    await button.click();
    await page.locator('.verdict', { hasText: 'Exact.' }).waitFor();
  });

  test('checks the same text when the page is reloaded after its program failed', async ({
    open,
  }) => {
    const page = await open();
    await page.route(/verdict-view/, (route) => route.abort());
    await page.goto(`/search/#${new URLSearchParams({ quote: sentence }).toString()}`);
    await page.locator('.verdict', { hasText: 'could not load' }).waitFor();
    await page.unroute(/verdict-view/);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.locator('.verdict', { hasText: 'Exact.' }).waitFor();
  });

  test('has the focus when its link is followed by keyboard', async ({ visit }) => {
    const page = await visit('/search/');
    await page.locator('live-search:defined').waitFor();
    await page.getByRole('link', { name: 'Check a quotation' }).press('Enter');
    await expect.poll(() => page.locator('#site-quotation:focus').count()).toBe(1);
    await page.keyboard.type('They');
    expect(await page.locator('#site-quotation').inputValue()).toBe('They');
  });

  test('keeps what is typed and not checked yet', async ({ visit }) => {
    const page = await visit('/search/#site-quotation-check');
    await page.locator('#site-quotation').fill(sentence);
    await page.locator('#site-search').fill('DICAS');
    await page.locator('.hits > li').first().waitFor();
    await page.getByRole('link', { name: 'Check a quotation' }).click();
    expect(await page.locator('#site-quotation').inputValue()).toBe(sentence);
  });

  test('says that it checks the first 5,000 characters only', async ({ visit }) => {
    const page = await visit('/search/#site-quotation-check');
    await paste(page, `${sentence}\n`.repeat(30), '#site-quotation');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('Only the first 5,000 characters were checked.').waitFor();
  });

  test('judges a text, and its address has the same answer', async ({ visit }) => {
    const page = await visit('/search/');
    await page.getByRole('link', { name: 'Check a quotation' }).click();
    await paste(page, `“${withoutNot}”\n(Ministry of Defense, item 3.1)`, '#site-quotation');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await verdict(page).waitFor();
    const texts = () => page.locator('.verdict').textContent();
    const before = await texts();
    expect(before).toContain('The quotation names 3.1. These words are not there.');
    expect(before).toContain('Not checked: “(Ministry of Defense, item 3.1)”.');
    await page.reload();
    await verdict(page).waitFor();
    expect(await texts()).toBe(before);
    expect(await page.locator('#site-quotation').inputValue()).toContain('should tolerate');
  });
});
