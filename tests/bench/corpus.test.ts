import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { writeCorpus } from './corpus.ts';

test('a corpus of twenty meetings has no problem, and is like the real thing', async () => {
  const directory = siteDirectory({});
  await writeCorpus(directory, 20);
  const { site, files } = await readSite(directory);

  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(site?.meetings).toHaveLength(20);
  const sources = await Promise.all(
    (await readdir(join(directory, 'sources'))).map((name) =>
      readFile(join(directory, 'sources', name)),
    ),
  );
  for (const { length } of sources) {
    expect(length).toBeGreaterThan(2000);
    expect(length).toBeLessThan(4000);
  }
  for (const meeting of site?.meetings.slice(1) ?? []) {
    expect(meeting.topics.length).toBeGreaterThanOrEqual(4);
    expect(meeting.topics.length).toBeLessThanOrEqual(7);
    expect(passagesOf(meeting)).toHaveLength(12);
  }
});

test('a larger corpus holds the smaller one, byte for byte', async () => {
  const small = siteDirectory({});
  const large = siteDirectory({});
  await writeCorpus(small, 3);
  await writeCorpus(large, 5);
  for (const name of await readdir(join(small, 'meetings'))) {
    const read = (directory: string) => readFile(join(directory, 'meetings', name), 'utf8');
    expect(await read(small)).toBe(await read(large));
  }
});
