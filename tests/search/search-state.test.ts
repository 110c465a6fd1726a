import { describe, expect, test } from 'vitest';
import { addressOf, boundedQuery, stateOf } from '../../src/search/view/search-state.ts';

const read = (query: string) => stateOf(new URLSearchParams(query));

test.for([
  '?q=DICAS',
  '?q=%22extended+deterrence%22+-Futenma&year=2024&order=date&notes=no',
  '?q=2%2B2&from=2024-01-01&to=2024-12-31',
  '?topic=Extended+deterrence',
])('%s is read and written without a change', (address) => {
  expect(addressOf(read(address))).toBe(address);
});

test.for([
  ['?q=a&order=oldest', '?q=a'],
  ['?q=a&from=yesterday&to=2024-13-40', '?q=a'],
  ['?q=a&verb=affirmed&ours=no', '?q=a'],
  ['?q=+', '?'],
])('of %s only what is known is kept: %s', ([address, known]) => {
  expect(addressOf(read(address ?? ''))).toBe(known);
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
    expect(addressOf({ ...read(''), query: bounded }).length).toBeLessThan(6100);
    expect(bounded.length).toBeGreaterThan(400);
  });
});
