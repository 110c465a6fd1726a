import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { pagePaths } from '../page-paths.ts';
import { htmlFaults } from './html-faults.ts';
import { pageFile } from './parsed-page.ts';

test('every page is valid HTML', async () => {
  expect(await htmlFaults(inject('siteDirectory'))).toEqual([]);
});

test('what is not valid is found', async () => {
  const directory = siteDirectory({
    'index.html': '<title>A</title><p id="a"><p id="a"><ul><p>B</p></ul><a href="/">  </a><b>C',
  });
  const rules = (await htmlFaults(directory)).map((fault) => fault.split(' ')[1]);
  const expected =
    'close-order element-permitted-content missing-doctype no-dup-id no-implicit-close wcag/h30';
  expect([...new Set(rules)].sort().join(' ')).toBe(expected);
});

test('no page says anything before its first link, which skips to the text', async () => {
  const directory = inject('siteDirectory');
  for (const path of await pagePaths(directory)) {
    const html = await readFile(pageFile(directory, path), 'utf8');
    const [before = '', ...after] = html.split('<a class="skip"');
    expect([path, after.length > 0]).toEqual([path, true]);
    const said = before.replaceAll(/<(style|script|title)\b[^]*?<\/\1>|<[^>]*>/g, '').trim();
    expect([path, said]).toEqual([path, '']);
  }
});
