import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { layers } from './rules/layers.js';

test.each([
  ['src/meeting/one.ts', 'astro', 'astro'],
  ['src/meeting/parse/one.ts', 'astro:content', 'astro'],
  ['src/meeting/one.ts', 'astro/zod', 'astro'],
  ['src/meeting/one.ts', '@astrojs/markdown-remark', 'astro'],
  ['src/checks/one.ts', 'astro:assets', 'astro'],
  ['src/meeting/parse/one.ts', 'node:fs/promises', 'files'],
  ['src/problems/one.ts', 'path', 'files'],
  ['src/meeting/one.ts', '../checks/one.ts', 'upwards'],
  ['src/meeting/one.ts', './parse/one.ts', 'upwards'],
  ['src/search/text/one.ts', '../index/one.ts', 'upwards'],
  ['src/search/index/one.ts', '../../pages/index.astro', 'upwards'],
  ['src/exports/one.ts', '../commands/start.ts', 'upwards'],
  ['src/commands/one.ts', '../components/Item.astro', 'upwards'],
])('%s must not import %s', (file, imported, messageId) => {
  expect(problems(file, `import '${imported}';`)).toEqual([messageId]);
});

test.each([
  ['src/meeting/one.ts', 'unified'],
  ['src/meeting/one.ts', './names.ts'],
  ['src/meeting/parse/one.ts', '../one.ts'],
  ['src/checks/one.ts', '../meeting/meeting.ts'],
  ['src/search/answer/one.ts', '../text/one.ts'],
  ['src/commands/one.ts', '../checks/one.ts'],
  ['src/publish/one.ts', 'astro'],
  ['src/pages/robots.txt.ts', '../meeting/meeting.ts'],
  ['tests/one.ts', '../src/pages/robots.txt.ts'],
])('%s may import %s', (file, imported) => {
  expect(problems(file, `import '${imported}';`)).toEqual([]);
});

test.each([
  `export * from '../pages/one.ts';`,
  `export { one } from '../pages/one.ts';`,
  `const one = import('../pages/one.ts');`,
])('%s counts as an import too', (code) => {
  expect(problems('src/checks/one.ts', code)).toEqual(['upwards']);
});

function problems(file: string, code: string) {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { house: { rules: { layers } } },
    rules: { 'house/layers': 'error' },
  };
  return new Linter().verify(code, [config], file).map(({ messageId }) => messageId);
}
