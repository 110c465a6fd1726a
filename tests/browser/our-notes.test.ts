import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { followUpAddress, termAddress } from '../../src/meeting/addresses.ts';
import { followUpsOf } from '../../src/meeting/follow-ups.ts';
import { readSite } from '../../src/site/read-site.ts';
import { serveAsPlainHost } from '../bench/plain-host.ts';
import { wireTo } from '../bench/wire.ts';
import { violationsIn } from './axe-violations.ts';
import { faultyHost, faults } from './faulty-host.ts';
import { test } from './reader.ts';
import { answered, ask, shown } from './search-page.ts';

const meeting = '2024-05-02-hawaii';
const { site } = await readSite('content');
const followUps = site ? followUpsOf(site, meeting) : [];

/** What of ours the page shows, once it says how much that is. */
async function ours(page: Page) {
  const line = page.locator('.ours-count > span');
  await line.waitFor();
  return {
    line: await line.textContent(),
    links: await page
      .locator('our-notes li > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  };
}

test('AMRAAM, which the text has not, is in two of our notes on what followed', async ({
  visit,
}) => {
  const page = await visit('/search/?q=AMRAAM');
  const { line, links } = await ours(page);
  expect(line).toBe('2 of our notes on what followed have it.');
  const having = followUps.filter(({ text = '' }) => text.includes('AMRAAM')).reverse();
  expect(links).toEqual(having.map(({ id }) => followUpAddress(meeting, id, 'dicas-1')));
  expect(await shown(page)).toMatchObject({
    count: 'No results',
    notes: ['“AMRAAM” does not occur in this text.'],
    hits: [],
  });
  expect(await page.locator('our-notes [data-verbatim]').count()).toBe(0);
  expect(await page.locator('our-notes mark').allTextContents()).toEqual(['AMRAAM', 'AMRAAM']);
  const list = page.getByRole('list', { name: 'Our notes' });
  expect(await list.getByRole('listitem').count()).toBe(2);
  // Each beside its source.
  expect(
    await page
      .locator('our-notes li .source a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
  ).toEqual(having.map(({ source }) => source?.address));
});

test('each leads to its place', async ({ visit }) => {
  const page = await visit('/search/?q=interoperability');
  const { line, links } = await ours(page);
  expect(line).toMatch(
    /^\d+ of our notes, 1 on what words mean and \d+ on what followed, have it\.$|^1 of our notes on what words mean has it\.$/,
  );
  expect(links[0]).toBe(termAddress('interoperability'));
  for (const link of links) {
    await page.goto(link ?? '');
    expect(await page.locator(':target').count()).toBe(1);
    expect(await page.locator(':target').textContent()).toMatch(/interoperab/i);
  }
});

test('what a text has is counted and listed as ever, and ours apart, behind it', async ({
  visit,
}) => {
  const page = await visit('/search/');
  for (const query of [
    'DICAS',
    '"extended deterrence"',
    'Futenma OR Henoko',
    'Ministers -Futenma',
  ]) {
    await ask(page, query);
    const { links } = await ours(page);
    const withOurs = await shown(page);
    expect(links.length, query).toBeGreaterThan(0);
    const [lastHit, firstNote] = await page.evaluate(() =>
      ['.hits > li:last-child', 'our-notes li'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().top ?? 0,
      ),
    );
    expect(firstNote).toBeGreaterThan(lastHit ?? Infinity);
    await page.getByRole('link', { name: 'Leave ours out' }).click();
    await answered(page);
    expect(await shown(page)).toEqual(withOurs);
    expect(await page.locator('.ours-count').textContent()).toBe('');
    expect(await page.locator('our-notes li').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove filter: Without our notes' }).click();
    expect((await ours(page)).links).toEqual(links);
  }
});

test('leaving ours out stands in the address, and then nothing of them is loaded', async ({
  visit,
}) => {
  const page = await visit('/search/?q=AMRAAM');
  await ours(page);
  await page.getByRole('link', { name: 'Leave ours out' }).click();
  await answered(page);
  expect(new URL(page.url()).search).toBe('?q=AMRAAM&ours=no');
  await page.goBack();
  expect((await ours(page)).links).toHaveLength(2);

  const fresh = await visit('/about/');
  const loaded: string[] = [];
  fresh.on('request', (request) => loaded.push(request.url()));
  await fresh.goto('/search/?q=AMRAAM&ours=no');
  await answered(fresh);
  await fresh.waitForTimeout(500);
  expect(loaded.some((url) => url.includes('search-worker'))).toBe(true);
  expect(loaded.filter((url) => url.includes('notes'))).toEqual([]);
});

test('nothing of them is loaded before the official answer stands', async ({ visit }) => {
  const page = await visit('/about/');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/search/?q=DICAS');
  await ours(page);
  const kinds = loaded.flatMap(
    (url) => /our-notes|pf_fragment|\/notes\.|vocabulary/.exec(url) ?? [],
  );
  expect(kinds.slice(0, 3)).toEqual(['vocabulary', 'pf_fragment', 'our-notes']);
  expect(new Set(kinds.slice(3))).toEqual(new Set(['/notes.']));
});

test('they cost at most 20 KB, on a host that compresses text only', async ({ browser }) => {
  const host = await serveAsPlainHost(inject('siteDirectory'));
  const wire = await wireTo(host.address);
  const page = await browser.newPage();
  await page.goto(`${wire.address}search/?q=AMRAAM&ours=no`);
  await answered(page);
  wire.takeBytes();
  await page.getByRole('button', { name: 'Remove filter: Without our notes' }).click();
  await ours(page);
  const bytes = wire.takeBytes();
  await page.close();
  await wire.close();
  await host.close();
  console.log(`Our notes for AMRAAM: ${bytes} bytes with headers`);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThanOrEqual(20_000);
});

describe('while the reader types', () => {
  test('nothing is said of them, and after a pause not that they lack what may go on', async ({
    visit,
  }) => {
    const page = await visit('/search/');
    await page.locator('#site-search').pressSequentially('AMRAA');
    await answered(page);
    await page.getByText('“AMRAA” does not occur in this text.', { exact: true }).waitFor();
    expect(await page.locator('.ours-count').textContent()).toBe('');
    await page.locator('#site-search').press('Enter');
    expect((await ours(page)).line).toBe('None of our notes has it.');
    await page.locator('#site-search').pressSequentially('M');
    await answered(page);
    expect(await page.locator('.ours-count').textContent()).toBe('');
    expect((await ours(page)).links).toHaveLength(2);
  });
});

test('more of them are shown on request', async ({ visit }) => {
  const page = await visit('/search/?q=%22the%22');
  const { links } = await ours(page);
  expect(links).toHaveLength(10);
  await page.getByRole('button', { name: /^Show \d+ more of our notes$/ }).press('Enter');
  await page.locator('our-notes li:nth-child(11) > a:focus').waitFor();
  const all = (await ours(page)).links;
  expect(new Set(all).size).toBe(all.length);
  expect((await ours(page)).line).toContain(`${all.length} of our notes`);
  expect(await page.locator('our-notes button').count()).toBe(0);
});

test('the whole truth is announced once', async ({ visit }) => {
  const page = await visit('/search/');
  await page.evaluate(() => {
    const status = document.querySelector('live-search [role=status]');
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      said.push(status?.textContent ?? '');
    }).observe(status ?? document, { childList: true });
  });
  await ask(page, 'AMRAAM');
  await ours(page);
  await page.waitForTimeout(300);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter(Boolean).filter((words) => words !== 'Loading the index…')).toEqual([
    'No results “AMRAAM” does not occur in this text. 2 of our notes on what followed have it.',
  ]);
});

test.for([360, 1366])('they break no rule of axe at %i px', async (width, { visit }) => {
  const page = await visit('/search/?q=DICAS', { viewport: { width, height: 768 } });
  await ours(page);
  expect(await violationsIn(page)).toEqual([]);
});

describe.each([
  ['their program', /our-notes/],
  ['what is read first', /notes\.\w+\/head/],
  ['a file of words', /notes\.\w+\/words/],
  ['a file of notes', /notes\.\w+\/notes/],
])('%s', (_, path) => {
  test.for(faults)('that comes %s is a fault, and no absence', async (fault, { browser }) => {
    const host = await faultyHost(inject('siteDirectory'));
    const page = await browser.newPage();
    host.fail(path, fault);
    await page.goto(`${host.address}search/`);
    await ask(page, 'AMRAAM');
    expect((await ours(page)).line).toBe('Our notes could not be read.');
    expect((await shown(page)).notes).toEqual(['“AMRAAM” does not occur in this text.']);
    await expect
      .poll(() => page.locator('live-search [role=status]').textContent())
      .toMatch(/^No results .* Our notes could not be read\.$/);
    host.fail();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('our-notes li').first().waitFor();
    expect((await ours(page)).line).toBe('2 of our notes on what followed have it.');
    await page.close();
    await host.close();
  });
});

test('slow ones do not keep the official answer from being said', async ({ browser }) => {
  const host = await faultyHost(inject('siteDirectory'));
  const page = await browser.newPage();
  host.fail(/notes\.\w+\/words/, 'held');
  await page.goto(`${host.address}search/`);
  await ask(page, 'AMRAAM');
  const status = page.locator('live-search [role=status]');
  await status
    .filter({ hasText: /^No results “AMRAAM” does not occur in this text\.$/ })
    .waitFor({ state: 'attached' });
  host.fail();
  await status
    .filter({ hasText: /^2 of our notes on what followed have it\.$/ })
    .waitFor({ state: 'attached' });
  await page.close();
  await host.close();
});
