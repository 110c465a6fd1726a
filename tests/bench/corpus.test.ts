import { expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { writeCorpus } from './corpus.ts';

test('a corpus has no problem, and meetings of 24 sentences on average', async () => {
  const directory = siteDirectory({});
  await writeCorpus(directory, 60);
  const { site, files } = await readSite(directory);
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(site?.meetings).toHaveLength(60);
  const counts = (site?.meetings ?? []).map((meeting) => passagesOf(meeting).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  expect(mean).toBeGreaterThan(22);
  expect(mean).toBeLessThan(26);
});
