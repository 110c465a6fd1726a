import { expect, inject } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { test } from './reader.ts';

const meeting = '/meetings/2024-05-02-hawaii/';
const noScripts = { javaScriptEnabled: false };

test('contents and numbers lead to their anchors, which are marked', async ({ visit }) => {
  const page = await visit(meeting, noScripts);
  for (const link of ['.contents a[href="#dicas"]', '.contents a[href="#dicas-1"]']) {
    await page.locator(link).click();
    const id = new URL(page.url()).hash;
    expect(await page.locator(':target').getAttribute('id')).toBe(id.slice(1));
    expect((await page.locator(id).boundingBox())?.y).toBeLessThan(100);
  }
  await page.locator('#realignment-2 .number').click();
  expect(new URL(page.url()).hash).toBe('#realignment-2');
});

test('after each item a link leads to its citations', async ({ visit }) => {
  const page = await visit(meeting, noScripts);
  await page.locator('#dicas-1').getByRole('link', { name: 'Cite or link item 4.1' }).click();
  expect(new URL(page.url()).pathname).toBe(`${meeting}dicas-1/`);
});

test('nothing is shown that needs a script', async ({ visit }) => {
  const page = await visit('/', noScripts);
  const buttons: string[] = [];
  for (const path of await pagePaths(inject('siteDirectory'))) {
    await page.goto(path);
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    for (const button of await page.locator('button:visible').all()) {
      buttons.push((await button.textContent())?.trim() ?? '');
    }
  }
  expect(new Set(buttons)).toEqual(new Set(['Search']));
});

test('the search field leads to the word index with the query', async ({ visit }) => {
  const page = await visit(meeting, noScripts);
  await page.getByRole('searchbox').fill('“2+2” & more');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('q')]).toEqual(['/search/', '“2+2” & more']);
});
