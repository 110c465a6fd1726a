import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/search/text/words.ts';
import { ask } from './hawaii-search.ts';

// Promise 5: search says no only when the text says no. Every word of the source, the labels of its
// page included, is found.
test.each(readdirSync('content/sources'))('no word of %s is called absent', async (name) => {
  const source = readFileSync(`content/sources/${name}`, 'utf8');
  const words = new Set(wordsOf(source).map(({ start, end }) => source.slice(start, end)));
  expect(words.size).toBeGreaterThan(100);
  for (const word of words) {
    const { full, absent } = await ask(word);
    expect([word, absent]).toEqual([word, []]);
    expect(full.filter((hit) => hit.endsWith('exact')).length).toBeGreaterThan(0);
  }
});
