import { expect, test } from 'vitest';
import { passagePageAddress } from '../../src/meeting/addresses.ts';
import { href, newestFirst, absoluteUrl } from '../../src/meeting/site.ts';
import { parse } from './parse.ts';

const meeting = parse('A.');

test('meetings stand newest first, of one day the later first, in an order that is total', () => {
  const meetings = [
    { ...meeting, id: 'a', held: '2024-05-02' },
    { ...meeting, id: 'b', held: '2024-06-02' },
    { ...meeting, id: 'd', held: '2024-05-02', time: '09:00' },
    { ...meeting, id: 'c', held: '2024-05-02', time: '14:00' },
    { ...meeting, id: 'e', held: undefined, published: '2024-05-20' },
  ];
  for (const unsorted of [meetings, meetings.toReversed()]) {
    expect(unsorted.sort(newestFirst).map(({ id }) => id)).toEqual(['b', 'e', 'c', 'd', 'a']);
  }
});

test('an address keeps its form under a sub-path and on the canonical origin', () => {
  const address = passagePageAddress('2024-05-02-hawaii', 'dicas-1');
  expect(href({ basePath: '/docs' }, address)).toBe('/docs/meetings/2024-05-02-hawaii/dicas-1/');
  expect(absoluteUrl({ origin: 'https://a.example', basePath: '' }, address)).toBe(
    'https://a.example/meetings/2024-05-02-hawaii/dicas-1/',
  );
});
