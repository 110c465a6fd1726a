import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

/** The cells of the table under a heading, without its head. */
function rowsUnder(heading: string): string[][] {
  const section = contributing.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

test('“Where is …?” has sixty entries', () => {
  expect(rowsUnder('Where is …?').length).toBeGreaterThanOrEqual(60);
});

test.each(rowsUnder('Where is …?'))('%s is in %s, by %s', (_, path = '', text = '') => {
  expect(readFileSync(path, 'utf8')).toContain(text);
});

test.each(rowsUnder('Glossary'))(
  '%s is defined in a file that exists',
  (_word, _what, path = '') => {
    expect(existsSync(path)).toBe(true);
  },
);

test('no word has two entries in the glossary', () => {
  const words = rowsUnder('Glossary').map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
});

test.each(globSync('{*,docs/*}.md'))('every file of the code that %s names exists', (path) => {
  const files = globSync('{*,{src,tests,.github}/**/*}').map((file) => `/${file}`);
  const named = readFileSync(path, 'utf8').matchAll(
    /`([\w.[][\w./[\]-]*\.(?:ts|js|mjs|astro|css|yml))`/g,
  );
  const missing = [...named].filter(([, name]) => !files.some((file) => file.endsWith(`/${name}`)));
  expect(missing.map(([, name]) => name)).toEqual([]);
});
