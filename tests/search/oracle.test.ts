import { expect, test } from 'vitest';
import type { Topic } from '../../src/meeting/meeting.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { Random } from '../bench/random.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { searchContent } from './node-client.ts';

const content = siteDirectory({});
await writeCorpus(content, 200);
const { client, site } = await searchContent(content);

/** The official records of 200 meetings as text, read from the model by a few lines that search does not share. */
const records = site.meetings
  .flatMap((meeting) => {
    const under = (topics: readonly Topic[], headings: string[]): string[][] =>
      topics.flatMap((topic) => {
        const trail = [...headings, topic.heading];
        return [...topic.items.map(({ text }) => [text, ...trail]), ...under(topic.topics, trail)];
      });
    const frame = meeting.frame.flatMap((line) => (line.role === 'text' ? [] : line.text));
    return [...meeting.preamble.map(({ text }) => [text]), ...under(meeting.topics, []), frame];
  })
  .map((lines) => lines.map((line) => [...wordsOf(line)]));
const lines = records.flat();

function wordsOf(line: string): string[] {
  return line
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const search = (query: string) => client.search({ query, filters: {}, order: 'best' });

test('counts words, phrases and combinations as the texts have them', async () => {
  const having = (words: string) => {
    const holds = (line: string[]) => ` ${line.join(' ')} `.includes(` ${words} `);
    return new Set(records.flatMap((record, at) => (record.some(holds) ? at : [])));
  };
  const isPlain = (word: string) => /^[a-z]{4,}$/.test(word);
  const words = [...new Set(lines.flat())].filter(isPlain);
  expect(words.length).toBeGreaterThan(1500);
  const random = new Random(21);
  const oneOf = <Entry>(list: readonly Entry[]) => list[random.whole(0, list.length - 1)] as Entry;
  const phrase = (): string => {
    const line = oneOf(lines);
    const start = random.whole(0, line.length);
    const row = line.slice(start, start + random.whole(2, 6));
    return row.length > 1 && row.every(isPlain) ? row.join(' ') : phrase();
  };
  for (let at = 0; at < Number(process.env['ORACLE'] ?? 40); at++) {
    const [one, two, three] = [oneOf(words), oneOf(words), phrase()];
    for (const [query, matches] of [
      [`"${one}"`, having(one)],
      [`"${three}"`, having(three)],
      [`"${one}" OR "${two}"`, having(one).union(having(two))],
      [`"${three}" "${one}"`, having(three).intersection(having(one))],
    ] as const) {
      const { official, absent } = await search(query);
      expect([query, official.length]).toEqual([query, matches.size]);
      if (matches.size > 0) expect([query, absent]).toEqual([query, []]);
    }
  }
}, 600_000);

test('calls each word absent that no text has, and no other', async () => {
  const random = new Random(22);
  const known = new Set(lines.flat());
  for (let at = 0; at < 40; at++) {
    const letters = Array.from({ length: 6 }, () => 'bcdfgklmnprtvxz'[random.whole(0, 14)]);
    const word = letters.join('');
    if (known.has(word)) continue;
    const { official, absent } = await search(`"${word}" deterrence`);
    expect(absent.map(({ asked }) => asked)).toEqual([word]);
    expect(official.length).toBeGreaterThan(100);
  }
});
