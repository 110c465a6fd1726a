import { expect, inject } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { referenceFormats } from '../../src/exports/formats.ts';
import { referenceTo } from '../../src/exports/reference.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { site } from '../published-site.ts';
import { boxOf, clipboard, downloaded } from './hands.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';
const text =
  'The Ministers concurred that they will deepen discussions on extended deterrence on the occasion of the next security “2+2” meeting.';
const address = new URL(`${meeting}extended-deterrence-1/`, inject('siteAddress')).href;
/** What a quotation names, on whatever host it is read. */
const permalink = new URL(address.slice(inject('siteAddress').length - 1), site.origin).href;
const source =
  'Ministry of Defense (Japan), “Japan-U.S. Defense Ministerial Meeting (Summary)”, 3 May 2024, item 5.1';

const place = site.meetings
  .flatMap(passagesOf)
  .find(({ passage }) => passage.id === 'extended-deterrence-1');
if (!place) throw new Error('no such sentence');
const reference = referenceTo(site, place.meeting, place.passage);

test.for([
  ['in context', meeting],
  ['on its own', `${meeting}extended-deterrence-1/`],
])('one press takes a sentence away as a quotation, %s', async ([, path], { visit }) => {
  const page = await visit('about:blank');
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00'));
  await page.goto(path ?? '');
  const control = page.locator('#extended-deterrence-1 .menu > button');
  if (await control.isVisible()) await control.click();
  await page.getByRole('button', { name: 'Copy quotation' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Quotation copied');
  const { plain, html } = await clipboard(page);
  expect(plain).toBe(`“${text}”\n${source}, ${permalink}, accessed 23 November 2026`);
  expect(html).toContain(`<blockquote cite="${permalink}">“${text}”</blockquote>`);
  expect(html).toContain(`<a href="${permalink}">${permalink}</a>`);
});

test('a point of a Japanese text is quoted after its lead-in, without a space', async ({
  visit,
}) => {
  const page = await visit('about:blank');
  const leadIn = '両大臣は、次の点で一致しました。';
  await page.route('**/extended-deterrence-1/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const quote = `<blockquote lang="ja" data-lead-in="${leadIn}"`;
    await route.fulfill({ response, body: html.replace('<blockquote', quote) });
  });
  await page.goto(`${meeting}extended-deterrence-1/`);
  await page.getByRole('button', { name: 'Copy quotation' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Quotation copied');
  expect((await clipboard(page)).plain).toContain(`“${leadIn}${text}”\n`);
});

test('the links of each menu lead to the pages of its sentence', async ({ visit }) => {
  const page = await visit(meeting);
  for (const passage of await page.locator('.passage').all()) {
    await passage.locator('.menu > button').click();
    const links = await passage.locator('.menu li a').evaluateAll((all) =>
      all.map((link) => {
        const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
        return pathname + hash;
      }),
    );
    const own = `${meeting}${(await passage.getAttribute('id')) ?? ''}/`;
    expect(links).toEqual([`${own}#site-cite`, own]);
    expect((await page.request.get(own, { maxRedirects: 0 })).status()).toBe(200);
    await page.keyboard.press('Escape');
  }
});

test('each citation has a button of another name', async ({ visit }) => {
  const page = await visit(`${meeting}cite/`);
  const names = await page
    .locator('.citations p > button')
    .evaluateAll((all) => all.map((button) => button.ariaLabel));
  expect(names.length).toBeGreaterThan(10);
  expect(names.length).toBe(await page.locator('.citations details > p').count());
  expect(new Set(names).size).toBe(names.length);
});

test('a citation is copied with its italics', async ({ visit }) => {
  const page = await visit(`${meeting}extended-deterrence-1/`);
  await page.getByRole('button', { name: /^Copy.*APA.*reference/i }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied');
  const { plain, html } = await clipboard(page);
  expect(plain).toMatch(
    /^Ministry of Defense \(Japan\)\. \(2024, May 3\)\. Item 5\.1, Japan-U\.S\./,
  );
  expect(html).toContain('<em>Item 5.1, Japan-U.S. Defense Ministerial Meeting (Summary)</em>');
});

test('the style of citation opened last is open on the next page', async ({ visit }) => {
  const page = await visit(`${meeting}extended-deterrence-1/`);
  const open = page.locator('.citations details[open] > summary');
  expect(await open.allTextContents()).toEqual(['APA']);
  await page.getByText('Chicago, notes').click();
  expect(await open.allTextContents()).toEqual(['Chicago, notes']);
  await page.goto(`${meeting}dicas-1/`);
  expect(await open.allTextContents()).toEqual(['Chicago, notes']);
});

test('citing takes at most a third of the page of a sentence', async ({ visit }) => {
  const page = await visit(`${meeting}dicas-1/`, { viewport: { width: 1366, height: 768 } });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect((await boxOf(page, '.citations')).height).toBeLessThan(height / 3);
});

test('the system’s share sheet is offered where there is one', async ({ visit }) => {
  const page = await visit('about:blank');
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.title = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await page.goto(`${meeting}extended-deterrence-1/`);
  await page.getByRole('button', { name: 'Share' }).click();
  expect(JSON.parse(await page.title())).toMatchObject({ text: text, url: address });
});

test.for(referenceFormats)(
  'the reference to a sentence is downloaded as $name',
  async ({ name, extension, write }, { visit }) => {
    const page = await visit(`${meeting}extended-deterrence-1/`);
    const file = await downloaded(page, page.getByRole('link', { name, exact: true }));
    expect(file.name).toBe(`2024-05-02-hawaii-extended-deterrence-1.${extension}`);
    expect(file.text).toBe(write(reference));
  },
);

test('references to the sentences are downloaded without a script', async ({ visit }) => {
  const page = await visit(`${meeting}extended-deterrence-1/`, { javaScriptEnabled: false });
  const file = await downloaded(page, page.getByRole('link', { name: 'BibTeX' }));
  expect(file.name).toBe('2024-05-02-hawaii.sentences.bib');
  expect(file.text).toContain(bibtex.write(reference));
});
