import { expect, test } from 'vitest';
import { factsOf } from '../../src/search/index/meeting-facts.ts';
import type { Filters } from '../../src/search/answer/answer.ts';
import { meeting, site } from '../published-site.ts';
import { nodeClient, writeSearch } from './node-client.ts';

test('a meeting is named by year, each day, part of its place, time, surnames and offices', () => {
  const facts = factsOf({
    ...meeting,
    held: '2019-12-31',
    lastDay: '2020-01-01',
    place: 'Honolulu, Hawaiʻi',
    time: '09:30',
    people: ['Secretary of Defense Lloyd J. Austin III', '木原防衛大臣'],
    inferred: { place: 'From the address.' },
  });
  expect(facts).toEqual([
    { text: 'meeting of 2019', names: ['2019'] },
    { text: 'meeting of 31 December 2019', names: ['2019-12-31'] },
    { text: 'meeting of 1 January 2020', names: ['2020-01-01'] },
    {
      text: 'place: Honolulu, Hawaiʻi, inferred',
      names: ['honolulu', 'honolulu-hawaii', 'hawaii'],
    },
    { text: 'began at 09:30', names: ['09-30'] },
    {
      text: 'participant: Secretary of Defense Lloyd J. Austin III',
      names: ['austin', 'secretary-of-defense-lloyd-j', 'secretary'],
    },
    { text: 'participant: 木原防衛大臣', names: ['木-原-防-衛-大-臣'] },
  ]);
});

test('a filter by days finds a meeting that began before or goes on after', async () => {
  const long = { ...meeting, lastDay: '2024-05-04' };
  const client = nodeClient(await writeSearch({ ...site, meetings: [long] }));
  const count = async (filters: Filters) =>
    (await client.search({ query: 'DICAS', filters, order: 'best' })).official.length;
  expect(await count({ from: '2024-05-04' })).toBe(1);
  expect(await count({ to: '2024-05-02' })).toBe(1);
  expect(await count({ from: '2024-05-05' })).toBe(0);
  expect(await count({ to: '2024-05-01' })).toBe(0);
  const both = { from: '2024-05-05', to: '2024-05-01' };
  const { remarks } = await client.search({ query: 'DICAS', filters: both, order: 'best' });
  expect(remarks.map((remark) => remark.kind === 'without-filters' && remark.count)).toEqual([1]);
});
