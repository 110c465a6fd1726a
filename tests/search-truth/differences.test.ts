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
  expect(differences(answer(), { exact: '4.1' })).toEqual([]);
  expect(differences(answer(), { exact: 'hawaii/dicas-1', inOrder: true })).toEqual([]);
});

test('hits with some of the words are not counted as having all', () => {
  expect(differences(answer({ count: 0 }), { some: '4.1' })).toEqual([]);
});

test.each([
  ['no hit', answer(none), { exact: '4.1' }],
  ['a hit too many', answer(), {}],
  ['another label', answer({ hits: [hit('hawaii/dicas-1', 'otherwise')] }), { exact: '4.1' }],
  ['another hit', answer(), { exact: '7.1' }],
  ['a false absence', answer({ absent: ['DICAS'] }), { exact: '4.1' }],
  ['an absence not told', answer(none), { absent: ['Taiwan'] }],
  ['one of two absences', answer({ ...none, absent: ['a'] }), { absent: ['a', 'b'] }],
  ['another count', answer({ count: 2 }), { exact: '4.1' }],
  ['another order', answer(), { count: 1, first: '7.1' }],
  ['a wrong hit', answer(), { exact: '4.1', not: '4.1' }],
  ['some counted as all', answer(), { some: '4.1' }],
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
  ['no way to the item', answer(none), { goTo: '4.1' }],
  ['a phrase that names one sentence', answer(), { across: '4.1 4.2' }],
  ['a near miss not shown', answer(none), { near: { word: 'DICAS', shows: '4.1' } }],
  ['a near miss counted', answer(), { near: { word: 'DICAS', shows: '4.1' } }],
  ['no offer', answer(none), { unquoted: true }],
  ['an exclusion not told', answer(), { exact: '4.1', without: 'Futenma' }],
  ['a bad suggestion', answer({ suggestions: ['a'] }), { exact: '4.1', notMeant: 'a' }],
] as const)('%s is a difference', (_name, seen, truth) => {
  expect(differences(seen, truth as never)).not.toEqual([]);
});
