import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { vagueFileName } from './rules/vague-file-name.js';

const config: Linter.Config = {
  files: ['**/*.ts'],
  plugins: { names: { rules: { vague: vagueFileName } } },
  rules: { 'names/vague': 'error' },
};

test.each(['utils', 'helpers', 'lib', 'common', 'misc', 'manager', 'service', 'types', 'index'])(
  '%s.ts is no name for a file',
  (name) => {
    const [problem] = new Linter().verify('', config, `src/meeting/${name}.ts`);
    expect(problem?.message).toBe(
      `A file must be named after what it holds: ${name}.ts says nothing.`,
    );
  },
);

test.each([
  'src/meeting/parse/parse-meeting.ts',
  'src/pages/index.json.ts',
  'src/search/index-terms.ts',
])('%s is a name', (file) => {
  expect(new Linter().verify('', config, file)).toEqual([]);
});
