import { expect, test } from 'vitest';
import { keysOfQuery, matchDocuments } from '../../src/search/answer/match.ts';
import { verifyHit } from '../../src/search/answer/verify-hit.ts';
import { invertedIndexOf } from '../../src/search/index/inverted-index.ts';
import { searchDocuments, type SearchDocument } from '../../src/search/index/search-document.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { parse } from '../meeting/parse.ts';
import { context } from './hawaii-search.ts';

const documents = searchDocuments([parse('Extended deterrence.\nDeterrence is extended.')]);
const index = invertedIndexOf(new Map(documents.entries()));

async function read(query: string, change: (document: SearchDocument) => SearchDocument) {
  const clauses = parseQuery(query, false, context);
  const { full, present } = matchDocuments(clauses, index);
  const engine = {
    index: () => Promise.resolve(index),
    document: (number: number) => {
      const document = documents[number];
      return document ? Promise.resolve(change(document)) : Promise.reject(new RangeError());
    },
  };
  const asked = present.map((term) => term.asked);
  return Promise.all(full.map((hit) => verifyHit(hit, { clauses, asked, query }, engine)));
}

test('words that stand together come before words apart', async () => {
  const [first, second] = await read('extended deterrence', (document) => document);
  expect(first?.document.lines).toEqual(['Extended deterrence.']);
  expect(second?.document.lines).toEqual(['Deterrence is extended.']);
  expect(keysOfQuery(parseQuery('deterrence', false, context))).toContain('deterrencezz');
});

test('a hit whose words do not hold what the index says is never shown', async () => {
  await expect(
    read('deterrence', (document) => ({ ...document, lines: ['Defense.'] })),
  ).rejects.toThrow(/The index says what .+ does not/);
});
