import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { meetingFiles } from '../../src/exports/formats.ts';

const tests = globSync('tests/exports/*.test.ts').map((path) => readFileSync(path, 'utf8'));

// Formats without `render` are typeset, and read back in a test of their own.
test.each(meetingFiles.filter(({ holds, render }) => holds === 'sentences' && render))(
  'the sentences in .$extension are read back by a test of that format',
  ({ extension }) => {
    const call = new RegExp(`testOutput\\(\\{\\s*name: '${extension}'`);
    expect(tests.some((code) => call.test(code))).toBe(true);
  },
);

test('no two formats have one extension', () => {
  const extensions = meetingFiles.map(({ extension }) => extension);
  expect(new Set(extensions).size).toBe(extensions.length);
});
