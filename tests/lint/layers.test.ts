import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { layers } from './rules/layers.js';

test.each([
  ['src/meeting/parse.ts', 'astro'],
  ['src/meeting/parse.ts', 'astro:content'],
  ['src/meeting/parse.ts', 'astro/zod'],
  ['src/meeting/parse.ts', '@astrojs/markdown-remark'],
  ['src/meeting/parse.ts', 'node:fs/promises'],
  ['src/meeting/parse.ts', 'path'],
  ['src/meeting/parse.ts', '../checks/one.ts'],
  ['src/meeting/deep/parse.ts', '../../search/records.ts'],
  ['src/checks/one.ts', 'astro:assets'],
  ['src/search/records.ts', '../pages/index.astro'],
  ['src/exports/bib.ts', '../publish/start.ts'],
  ['src/commands/start.ts', '../components/Item.astro'],
])('%s must not import %s', (file, imported) => {
  expect(problems(file, imported)).toEqual(['no-restricted-imports']);
});

test.each([
  ['src/meeting/parse.ts', 'unified'],
  ['src/meeting/parse.ts', './checks/one.ts'],
  ['src/checks/one.ts', '../meeting/meeting.ts'],
  ['src/search/records.ts', '../meeting/meeting.ts'],
  ['src/exports/bib.ts', '../checks/one.ts'],
  ['src/commands/start.ts', '../checks/one.ts'],
  ['src/commands/start.ts', 'astro'],
  ['src/pages/robots.txt.ts', '../meeting/meeting.ts'],
])('%s may import %s', (file, imported) => {
  expect(problems(file, imported)).toEqual([]);
});

function problems(file: string, imported: string) {
  const anyFile: Linter.Config = { files: ['**/*.ts'] };
  return new Linter()
    .verify(`import '${imported}';`, [anyFile, ...layers], file)
    .map(({ ruleId }) => ruleId);
}
