import { expect, test } from 'vitest';
import { answer, keysOfClauses } from '../../src/search/answer/answer.ts';
import { readRecord } from '../../src/search/answer/read-record.ts';
import { recordIndex } from '../../src/search/index/record-index.ts';
import { searchRecords, type SearchRecord } from '../../src/search/index/search-record.ts';
import { understand } from '../../src/search/query/understand.ts';
import { parse } from '../meeting/parse.ts';
import { knowledge } from './hawaii-search.ts';

const records = searchRecords([parse('Extended deterrence.\nDeterrence is extended.')]);
const index = recordIndex(new Map(records.entries()));

async function read(query: string, change: (record: SearchRecord) => SearchRecord) {
  const clauses = understand(query, false, knowledge);
  const { full, present } = answer(clauses, index);
  const engine = {
    size: records.length,
    index: () => Promise.resolve(index),
    record: (number: number) => {
      const record = records[number];
      return record ? Promise.resolve(change(record)) : Promise.reject(new RangeError());
    },
  };
  const asked = present.map((part) => part.asked);
  return Promise.all(full.map((hit) => readRecord(hit, { clauses, asked, query }, engine)));
}

test('words that stand together come before words apart', async () => {
  const [first, second] = await read('extended deterrence', (record) => record);
  expect(first?.record.lines).toEqual(['Extended deterrence.']);
  expect(second?.record.lines).toEqual(['Deterrence is extended.']);
  expect(keysOfClauses(understand('deterrence', false, knowledge))).toContain('deterrencezz');
});

test('a hit whose words do not hold what the index says is never shown', async () => {
  await expect(
    read('deterrence', (record) => ({ ...record, lines: ['Defense.'] })),
  ).rejects.toThrow(/The index says what .+ does not/);
});
