import { expect, test as base } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { Random } from '../bench/random.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { nodeClient, writeSearch } from './node-client.ts';

/** The official records of 200 meetings as text, read from the model by a few lines that search does not share. */
const test = base.extend('corpus', { scope: 'file' }, async () => {
  const content = siteDirectory({});
  await writeCorpus(content, 200);
  const { site } = await readSite(content);
  if (!site) throw new Error('The content has problems');
  const directory = await writeSearch(site);
  const records = site.meetings.flatMap((meeting) => {
    const under = (topics: typeof meeting.topics, headings: string[]): string[][] =>
      topics.flatMap((topic) => {
        const trail = [...headings, topic.heading];
        return [...topic.items.map(({ text }) => [text, ...trail]), ...under(topic.topics, trail)];
      });
    const frame = meeting.frame.flatMap((line) => (line.role === 'text' ? [] : line.words));
    return [...meeting.preamble.map(({ text }) => [text]), ...under(meeting.topics, []), frame];
  });
  const plain = (line: string) =>
    ` ${line
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')} `;
  return { client: nodeClient(directory), records: records.map((lines) => lines.map(plain)) };
});

const ask = (query: string) => ({ query, filters: {}, order: 'best' as const });

test(
  'counts words, phrases and combinations as the texts have them',
  { timeout: 600_000 },
  async ({ corpus: { client, records } }) => {
    const lines = records.flat();
    const having = (words: string) =>
      new Set(
        records.flatMap((record, at) =>
          record.some((line) => line.includes(` ${words} `)) ? at : [],
        ),
      );
    const words = [...new Set(lines.flatMap((line) => line.split(' ')))].filter((word) =>
      /^[a-z]{4,}$/.test(word),
    );
    expect(words.length).toBeGreaterThan(1500);
    const random = new Random(21);
    const pick = () => random.fraction();
    const oneOf = <Item>(items: readonly Item[]): Item =>
      items[Math.floor(pick() * items.length)] as Item;
    const phrase = () => {
      for (;;) {
        const line = oneOf(lines).trim().split(' ');
        const start = Math.floor(pick() * line.length);
        const row = line.slice(start, start + 2 + Math.floor(pick() * 5));
        if (row.length > 1 && row.every((word) => /^[a-z]{4,}$/.test(word))) return row.join(' ');
      }
    };
    const sample = Number(process.env['ORACLE'] ?? 40);
    const queries = new Map<string, number>();
    for (let at = 0; at < sample; at++) {
      const [one, two, three] = [oneOf(words), oneOf(words), phrase()];
      queries.set(`"${one}"`, having(one).size);
      queries.set(`"${three}"`, having(three).size);
      queries.set(`"${one}" OR "${two}"`, having(one).union(having(two)).size);
      queries.set(`"${three}" "${one}"`, having(three).intersection(having(one)).size);
    }
    for (const [query, count] of queries) {
      const { official, absent } = await client.search(ask(query));
      const isBoth = query.includes(' "') && !query.includes(' OR ');
      expect([query, official.length]).toEqual([query, count]);
      if (!isBoth) expect([query, absent]).toEqual([query, []]);
    }
  },
);

test('calls each word absent that no text has, and no other', async ({
  corpus: { client, records },
}) => {
  const known = new Set(records.flat().flatMap((line) => line.split(' ')));
  const random = new Random(22);
  const pick = () => random.fraction();
  for (let at = 0; at < 40; at++) {
    const word = Array.from({ length: 6 }, () => 'bcdfgklmnprtvxz'[Math.floor(pick() * 15)]).join(
      '',
    );
    if (known.has(word)) continue;
    const { official, absent } = await client.search(ask(`"${word}" deterrence`));
    expect(absent.map(({ asked }) => asked)).toEqual([word]);
    expect(official.length).toBeGreaterThan(100);
  }
});
