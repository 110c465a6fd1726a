import { join } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { noCircles } from './rules/no-circles.js';

test.each([
  [
    'that imports it back',
    { 'two.ts': `import { one } from './one.ts';` },
    'one.ts → two.ts → one.ts',
  ],
  [
    'that imports its type back',
    { 'two.ts': `import type { One } from './one.ts';` },
    'one.ts → two.ts → one.ts',
  ],
  [
    'that leads back over a component',
    { 'two.ts': `export * from './Three.astro';`, 'Three.astro': `---\nimport './one.ts';\n---` },
    'one.ts → two.ts → Three.astro → one.ts',
  ],
])('a file may not import one %s', (_, files, path) => {
  expect(problemsOf(files)).toEqual([`Imports must not form a circle: ${path}.`]);
});

test('a file may import one that imports others, even in a circle of their own', () => {
  const files = { 'two.ts': `import './three.ts';`, 'three.ts': `import './two.ts';` };
  expect(problemsOf(files)).toEqual([]);
});

/** The messages about a file one.ts that imports two.ts, beside `files`. */
function problemsOf(files: Record<string, string>): string[] {
  const folder = siteDirectory(files);
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { house: { rules: { 'no-circles': noCircles } } },
    rules: { 'house/no-circles': 'error' },
  };
  return new Linter({ cwd: folder })
    .verify(`import './two.ts';`, [config], join(folder, 'one.ts'))
    .map(({ message }) => message);
}
