import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { meetingFiles } from '../../src/exports/formats.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const directory = inject('siteDirectory');
const licence = 'https://creativecommons.org/publicdomain/zero/1.0/';
const terms = 'https://www.mod.go.jp/e/notice.html';
const meeting = '2024-05-02-hawaii';

test('About says that editorial content is CC0 1.0 and the official text has other terms', () => {
  const document = parsedPage(directory, '/about/');
  const heading = document.querySelector('#terms');
  const section = document.body.textContent.split(heading?.textContent ?? '')[1] ?? '';
  expect(section.replace(/\s+/g, ' ')).toContain(
    'Editorial content (numbers, headings, notes and data) is in the public domain under CC0 1.0. ' +
      'The publisher’s terms still apply to the official text it appears with.',
  );
  expect(attributes(document, 'a')).toEqual(expect.arrayContaining([licence, terms]));
});

test('the Data page says it too', () => {
  const links = parsedPage(directory, '/data/').querySelectorAll(`a[href="${licence}"]`);
  expect([...links].map(({ textContent }) => textContent)).toEqual(['CC0 1.0']);
});

test.each(
  meetingFiles.filter(({ holds, render }) => render && /^(sentences|references)$/.test(holds)),
)('$name of a meeting states it', ({ extension }) => {
  // Some formats fold long lines: the rest follows on a line that begins with a space.
  const unfolded = file(`meetings/${meeting}.${extension}`).replaceAll(/\r?\n[ \t]/g, '');
  expect(unfolded).toContain('(CC0 1.0)');
});

test('data name the terms of each in a field of its own', () => {
  const data = JSON.parse(file(`meetings/${meeting}.json`)) as object;
  expect(data).toMatchObject({ license: licence, terms });
  const [head, row] = file(`meetings/${meeting}.csv`).split('\r\n');
  expect(head).toMatch(/,terms,editorialLicence$/);
  expect(row).toMatch(new RegExp(`,${terms},${licence}$`));
  // Nothing of it is official.
  const [headOfOurs, rowOfOurs] = file(`meetings/${meeting}.since.csv`).split('\r\n');
  expect(headOfOurs).toMatch(/,editorialLicence$/);
  expect(rowOfOurs).toMatch(new RegExp(`,${licence}$`));
});

test('the text as received has no editorial statement', () => {
  expect(file(`meetings/${meeting}.source.txt`)).not.toContain('CC0');
});

test('the feed states it with the words', () => {
  expect(file('feed.xml').split('(CC0 1.0)')).toHaveLength(3);
});

function file(path: string): string {
  return readFileSync(join(directory, path), 'utf8');
}
