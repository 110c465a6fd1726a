import { expect, test } from 'vitest';
import { factsOf } from '../../src/search/index/meeting-facts.ts';
import { meeting } from '../published-site.ts';

test('a meeting is named by year, each day, part of its place, time and surnames', () => {
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
    { text: 'participant: Secretary of Defense Lloyd J. Austin III', names: ['austin'] },
    { text: 'participant: 木原防衛大臣', names: ['木-原-防-衛-大-臣'] },
  ]);
});
