import { VFile } from 'vfile';
import { afterEach, expect, test, vi } from 'vitest';
import { problem } from '../../src/problems/problem.ts';
import { sentenceOfError } from '../../src/problems/system-errors.ts';
import { reportProblems } from '../../src/problems/report-problems.ts';

const file = new VFile({ path: 'content/meetings/a,b.md' });
problem(file, 'id-form', '“100%: A”', { line: 3, column: 7 });
const printed =
  'content/meetings/a,b.md:3:7  id-form  An ID must be lower-case letters, digits and hyphens, ' +
  'and begin with a letter: “100%: A”\n    Write it like “extended-deterrence”.';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a problem is printed as file:line:column, rule, what must hold and was found, and cure', () => {
  const print = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('GITHUB_ACTIONS', '');
  expect(reportProblems([file, new VFile()])).toBe(1);
  expect(print.mock.calls).toEqual([[printed]]);
});

test('on GitHub Actions it is an annotation of its line too, escaped as workflow commands ask', () => {
  const print = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  reportProblems([file]);
  expect(print.mock.calls).toEqual([
    [printed],
    [
      '::error file=content/meetings/a%2Cb.md,line=3,col=7,title=id-form::An ID must be ' +
        'lower-case letters, digits and hyphens, and begin with a letter: “100%25: A”' +
        '%0AWrite it like “extended-deterrence”.',
    ],
  ]);
});

test('an error of the system is a sentence with the file', () => {
  const fault = { code: 'ENOSPC', path: 'a.json', message: 'ENOSPC: no space left on device' };
  expect(sentenceOfError(fault)).toBe('a.json cannot be written: the disk is full');
});
