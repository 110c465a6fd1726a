import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { readSite } from '../../src/site/read-site.ts';
import { nodeClient, writeSearch } from './node-client.ts';

test('a quotation with a changed word never passes without a hint', async ({ onTestFinished }) => {
  const { site } = await readSite('content');
  if (!site) throw new Error('The content has problems');
  const directory = await writeSearch(site);
  onTestFinished(() => rm(directory, { recursive: true }));
  const client = nodeClient(directory);
  const sentences = site.meetings.flatMap(passagesOf).map(({ passage }) => passage.text);
  const hasHint = async (query: string) => {
    const { absent, remarks } = await client.search({ query, filters: {}, order: 'best' });
    return absent.length > 0 || remarks.some(({ kind }) => kind === 'not-verbatim');
  };
  for (const sentence of sentences) {
    expect([sentence, await hasHint(sentence)]).toEqual([sentence, false]);
    const words = sentence.split(' ');
    const falsified = words.slice(1, -1).flatMap((word, at) => [
      // Without a word, with two words in turn, with “not”, with a word of another sentence.
      [...words.slice(0, at + 1), ...words.slice(at + 2)],
      [...words.slice(0, at + 1), words[at + 2] ?? '', word, ...words.slice(at + 3)],
      [...words.slice(0, at + 1), 'not', ...words.slice(at + 1)],
      [...words.slice(0, at + 1), 'deterrence', ...words.slice(at + 2)],
    ]);
    for (const quotation of new Set(falsified.map((row) => row.join(' ')))) {
      if (quotation.split(' ').length < 5) continue;
      if (sentences.some((one) => one.includes(quotation))) continue;
      expect([quotation, await hasHint(quotation)]).toEqual([quotation, true]);
    }
  }
});
