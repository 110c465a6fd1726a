import { expect, test } from 'vitest';
import type { InferableFact } from '../../src/meeting/facts.ts';
import { shownFacts } from '../../src/meeting/shown-facts.ts';
import { parse } from './parse.ts';

const meeting = {
  ...parse('They met.\n'),
  time: '11:53',
  place: 'Hawaii',
  duration: '45 minutes',
  people: ['Minister A'],
};

test.each<[InferableFact, string]>([
  ['held', 'Date'],
  ['time', 'Date'],
  ['place', 'Place'],
  ['duration', 'Duration'],
  ['people', 'Participants'],
  ['published', 'Published'],
  ['publisher', 'Published'],
])('an inferred %s is marked where it is shown', (fact, row) => {
  const marked = (inferred: typeof meeting.inferred) =>
    shownFacts({ ...meeting, inferred }).flatMap(({ name, inferred }) => (inferred ? [name] : []));
  expect(marked({ [fact]: 'The reason.' })).toEqual([row]);
  expect(marked({})).toEqual([]);
});
