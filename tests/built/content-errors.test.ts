import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

test('content with problems fails the build: all are listed with place and cure, nothing is built', async () => {
  const content = siteDirectory({
    ...(await withPermalinks(sampleFiles)),
    'site.yaml': sampleFiles['site.yaml'].replace('origin: https:', 'origin: ftp:'),
    [meetingPath]: sampleFiles[meetingPath].replace('They also con', 'They *also* con'),
    'sources/2024-06-01-tokyo.txt': 'A text that belongs to no meeting.',
  });
  const { status, stderr, stdout, directory } = await buildSite({ CONTENT_DIR: content });
  const problems = stderr.split('\n').filter((line) => line.startsWith(content));
  const rules = problems.map((line) => line.replace(/:\d+:\d+ {2}(\S+) .*/, ' $1'));
  expect(rules.sort()).toEqual([
    `${join(content, meetingPath)} verbatim-markup`,
    `${join(content, 'site.yaml')} malformed-field`,
    `${join(content, 'sources/2024-06-01-tokyo.txt')} source-orphan`,
  ]);
  for (const problem of problems) {
    expect(stderr).toMatch(new RegExp(`${RegExp.escape(problem)}\n {4}\\S.+`));
  }
  expect(stdout + stderr).toContain('The content has 3 problems');
  expect(stdout + stderr).not.toContain('Stack trace');
  expect(status).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});
