import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import type { Seen } from './seen.ts';
import type { WayOfHolding } from './truth.ts';

const hit = (passage: string, way: WayOfHolding) => ({
  passage,
  name: '',
  way,
  isInferred: false,
});

const answer = (changed: Partial<Seen> = {}): Seen => ({
  count: 1,
  absent: [],
  excluded: [],
  links: ['hawaii/dicas-1'],
  hits: [hit('hawaii/dicas-1', 'exact')],
  isUnquotedOffered: false,
  suggestions: [],
  ...changed,
});

const none = { count: 0, links: [], hits: [] };

test('a true answer has no differences', () => {
  expect(differences(answer(), { exact: 'dicas-1' }, 'hawaii')).toEqual([]);
  expect(differences(answer(), { exact: 'hawaii/dicas-1', first: 'hawaii/dicas-1' })).toEqual([]);
});

test('hits with some of the words are not counted as having all', () => {
  expect(differences(answer({ count: 0 }), { some: 'dicas-1' }, 'hawaii')).toEqual([]);
});

test.each([
  ['no hit', answer(none), { exact: 'dicas-1' }],
  ['a hit too many', answer(), {}],
  ['another label', answer({ hits: [hit('hawaii/dicas-1', 'otherwise')] }), { exact: 'dicas-1' }],
  ['another hit', answer(), { exact: 'realignment-1' }],
  ['a false absence', answer({ absent: ['DICAS'] }), { exact: 'dicas-1' }],
  ['an absence not told', answer(none), { absent: ['Taiwan'] }],
  ['one of two absences', answer({ ...none, absent: ['a'] }), { absent: ['a', 'b'] }],
  ['another count', answer({ count: 2 }), { exact: 'dicas-1' }],
  ['another order', answer(), { count: 1, first: 'realignment-1' }],
  ['a wrong hit', answer(), { exact: 'dicas-1', not: 'dicas-1' }],
  ['some counted as all', answer(), { some: 'dicas-1' }],
  ['a fact without its label', answer(), { fact: 'hawaii' }],
  [
    'a fact not said to be inferred',
    answer({ hits: [hit('hawaii/title', 'fact')] }),
    { fact: 'hawaii', inferred: true },
  ],
  [
    'a hit beside a fact',
    answer({
      count: 2,
      hits: [hit('hawaii/title', 'fact'), hit('hawaii/dicas-1', 'exact')],
    }),
    { fact: 'hawaii' },
  ],
  ['no way to the item', answer(none), { goTo: 'dicas-1' }],
  ['a phrase that names one sentence', answer(), { across: ['dicas-1', 'dicas-2'] }],
  ['a near miss not shown', answer(none), { near: { word: 'DICAS', shows: 'dicas-1' } }],
  ['a near miss counted', answer(), { near: { word: 'DICAS', shows: 'dicas-1' } }],
  ['no offer', answer(none), { unquoted: true }],
  ['an exclusion not told', answer(), { exact: 'dicas-1', without: 'Futenma' }],
  ['a bad suggestion', answer({ suggestions: ['a'] }), { exact: 'dicas-1', notMeant: 'a' }],
] as const)('%s is a difference', (_name, seen, truth) => {
  expect(differences(seen, truth as never, 'hawaii')).not.toEqual([]);
});
