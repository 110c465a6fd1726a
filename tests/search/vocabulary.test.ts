import { expect, test } from 'vitest';
import { searchDocuments } from '../../src/search/index/search-document.ts';
import { pack, unpack, vocabularyOf } from '../../src/search/index/vocabulary.ts';
import { parse } from '../meeting/parse.ts';

test.each([
  'The U.S. co-development of Bases.\n\n## Bases abroad {#bases}\n\n1. The “2+2”.',
  'No heading, no compound.',
])('a vocabulary is the same after transport: %s', (text) => {
  const vocabulary = vocabularyOf(searchDocuments([parse(text)]));
  expect(unpack(pack(vocabulary))).toEqual(vocabulary);
});
