import { expect, test } from 'vitest';
import { plainWords, type SearchDocument } from './search-documents.ts';
import { searchOracle } from './search-oracle.ts';

const document = (address: string, line: string, heading: string): SearchDocument => ({
  address,
  lines: [plainWords(line)],
  headings: [plainWords(heading)],
  number: `1.${address}`,
  days: [],
  printed: '',
  people: [],
  hyphenated: ['co-development'],
});

const find = searchOracle(
  [
    document('a', 'The U.S. Forces confirmed the “2+2”.', 'Bases'),
    document('b', 'The Self Defense Forces will cooperate with forces.', 'Allies'),
  ],
  'content',
);

test.each([
  ['forces', ['a', 'b'], ['a', 'b']],
  ['US forces', ['a'], ['a', 'b']],
  ['"us forces"', ['a'], ['a']],
  ['"forces us"', [], []],
  ['confirming ally', [], ['a', 'b']],
  ['cooperates Taiwan', ['b'], ['b']],
  ['SDF', ['b'], ['b']],
  ['base', ['a'], ['a']],
  ['cooperation', [], []],
  ['1.b', ['b'], ['b']],
  ['selfdefense', ['b'], ['b']],
  ['the us', ['a'], ['a']],
  ['forces -cooperate', ['a'], ['a']],
  ['cooperate OR confirm', ['a', 'b'], ['a', 'b']],
])('the oracle finds for %s what the eye finds', (query, all, some) => {
  const found = find(query);
  expect([[...found.all].sort(), [...found.some].sort()]).toEqual([all, some]);
});
