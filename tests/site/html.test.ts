import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pagePaths } from '../page-paths.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // A title names item, topic, meeting and site, the telling words first; a list of results may cut it.
    'long-title': 'off',
    // The compiler writes the white space, not an author.
    'no-trailing-whitespace': 'off',
    // Our own script comes from where the page comes from; another's would need its hash.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

test('every page is valid HTML', async () => {
  const directory = inject('siteDirectory');
  const paths = await pagePaths(directory);
  const faults = await Promise.all(
    paths.map(async (path) => {
      const html = await readFile(join(directory, path.replace(/\/$/, '/index.html')), 'utf8');
      return faultsOf(html, path);
    }),
  );
  expect(faults.flat()).toEqual([]);
});

test('what is not valid is found', async () => {
  const page = '<title>A</title><p id="a"><p id="a"><ul><p>B</p></ul><a href="/">  </a><b>C';
  const faults = await faultsOf(page, '/');
  const rules = faults.map((fault) => fault.split(' ')[1]);
  expect(new Set(rules)).toEqual(
    new Set([
      'missing-doctype',
      'no-implicit-close',
      'no-dup-id',
      'element-permitted-content',
      'wcag/h30',
      'close-order',
    ]),
  );
});

async function faultsOf(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`);
}
