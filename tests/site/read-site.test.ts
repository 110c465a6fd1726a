import { expect, test } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';

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

test.each(['=======', '||||||| base'])('a line %s that a conflict left is named', async (line) => {
  const text = `${sampleFiles[meetingPath]}\n${line}\n`;
  const { files } = await readSite(siteDirectory({ ...sampleFiles, [meetingPath]: text }));
  const reasons = files.flatMap(({ messages }) => messages.map(({ reason }) => reason));
  expect(reasons.join()).toContain(`merge conflicts: “${line}”`);
});

test('a source may have a line of “=”', async () => {
  const text = `=======\n${sampleFiles[sourcePath]}`;
  const { files } = await readSite(siteDirectory({ ...sampleFiles, [sourcePath]: text }));
  expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).not.toContain(
    'merge-conflict',
  );
});
