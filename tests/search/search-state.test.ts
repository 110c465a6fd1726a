import { describe, expect, test } from 'vitest';
import { addressWith, boundedQuery, stateOf } from '../../src/search/view/search-state.ts';

test.for([
  ['q=2%2B2&year=2024', { query: '2+2', filters: { year: '2024' } }],
  ['q=a&from=2024-01-01&order=date', { filters: { from: '2024-01-01' }, order: 'date' }],
  ['q=a&notes=no', { hideNotes: true }],
  ['q=a&order=oldest&notes=maybe&verb=affirmed', {}],
] as const)('of %s what is known is read', ([address, state]) => {
  const expected = { query: 'a', filters: {}, order: 'best', hideNotes: false, ...state };
  expect(stateOf(new URLSearchParams(address))).toEqual(expected);
});

test.for([
  ['q=a&year=2024', { q: '2+2' }, '?q=2%2B2&year=2024'],
  ['q=a&year=2024', { year: '2023', from: '2024-01-01' }, '?q=a&year=2023&from=2024-01-01'],
  ['q=a&year=2024', { year: '', to: '' }, '?q=a'],
  ['q=a', { q: ' ' }, '?'],
] as const)('%s with %o is %s', ([address, values, changed]) => {
  expect(addressWith(values, new URLSearchParams(address))).toBe(changed);
});

describe('a query', () => {
  test('of ordinary length is not cut', () => {
    const query = 'word '.repeat(1000);
    expect(boundedQuery(query)).toBe(query);
  });

  test.for([
    ['English', 'deterrence '.repeat(2000), /(^|\s)deterrence$/],
    ['Japanese', '拡大抑止'.repeat(2000), /止|拡|大|抑$/],
    ['emoji', '🙂'.repeat(3000), /🙂$/u],
  ] as const)('of too much %s is cut between words or characters', ([, query, end]) => {
    const bounded = boundedQuery(query);
    expect(query.startsWith(bounded)).toBe(true);
    expect(bounded).toMatch(end);
    expect(addressWith({ q: bounded }, new URLSearchParams()).length).toBeLessThan(6100);
    expect(bounded.length).toBeGreaterThan(400);
  });
});
