import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { writeCorpus } from './corpus.ts';

test.each([
  { size: 10, bytes: [2000, 4000], topics: [4, 7], items: [10, 10] },
  { size: 24, bytes: [3500, 9000], topics: [7, 12], items: [16, 32] },
] as const)(
  'a corpus of meetings of $size items has no problem, and is like the real thing',
  async (expected) => {
    const directory = siteDirectory({});
    await writeCorpus(directory, 60, expected.size);
    const { site, files } = await readSite(directory);

    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    expect(site?.meetings).toHaveLength(60);
    const generated = site?.meetings.slice(1) ?? [];
    for (const { id, topics } of generated) {
      const { size } = await stat(join(directory, 'sources', `${id}.txt`));
      expectWithin(size, expected.bytes);
      expectWithin(topics.length, expected.topics);
    }
    const items = generated.map((meeting) => passagesOf(meeting).length - 2);
    for (const count of items) expectWithin(count, expected.items);
    const mean = items.reduce((sum, count) => sum + count, 0) / items.length;
    expect(Math.abs(mean - expected.size)).toBeLessThan(1);
  },
);

test('a corpus of large meetings has corrections and notes', async () => {
  const directory = siteDirectory({});
  await writeCorpus(directory, 100, 24);
  const { site } = await readSite(directory);
  expect(JSON.stringify(site?.permalinks).match(/"history"/g)?.length).toBeGreaterThan(5);
  const notes = site?.meetings.flatMap(passagesOf).flatMap(({ passage }) => passage.notes);
  expect(notes?.length).toBeGreaterThan(50);
});

test('forty entries may have followed each of its meetings', async () => {
  const directory = siteDirectory({});
  await writeCorpus(directory, 10, 24, true);
  const { site, files } = await readSite(directory);
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect([...(site?.followUps.values() ?? [])].map(({ length }) => length)).toEqual(
    Array.from({ length: 10 }, () => 40),
  );
});

function expectWithin(value: number, [least, most]: readonly [number, number]): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

test('a larger corpus holds the smaller one, byte for byte', async () => {
  const small = siteDirectory({});
  const large = siteDirectory({});
  await writeCorpus(small, 3, 10);
  await writeCorpus(large, 5, 10);
  for (const name of await readdir(join(small, 'meetings'))) {
    const read = (directory: string) => readFile(join(directory, 'meetings', name), 'utf8');
    expect(await read(small)).toBe(await read(large));
  }
});
