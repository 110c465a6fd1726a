import { expect, test } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';

test('an awful site: every problem is listed, each at its place, with its cure', async () => {
  const { files } = await readSite('tests/fixtures/awful');
  const list = files
    .flatMap(({ messages }) => messages)
    .map(({ file, line, column, ruleId, reason, note }) =>
      [`${file ?? ''}:${line ?? 0}:${column ?? 0}  ${ruleId ?? ''}`, reason, note].join('\n    '),
    );
  await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('../expected/awful-problems.txt');
});

test('the site that is published has no problems', async () => {
  const { files } = await readSite('content');
  expect(files.flatMap(({ messages }) => messages)).toEqual([]);
});
