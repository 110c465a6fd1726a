import { expect, test } from 'vitest';
import { memoizeByObject, memoizeUntilChanged } from '../../src/meeting/memoize.ts';

test('a function of an object runs once for each object', () => {
  let calls = 0;
  const count = memoizeByObject(() => ++calls);
  const [first, second] = [{}, {}];
  expect([count(first), count(second), count(first)]).toEqual([1, 2, 1]);
});

test('a file is read again only if it has changed, or if reading it failed', async () => {
  let calls = 0;
  let state = 'a';
  const read = memoizeUntilChanged(
    () => (++calls === 1 ? Promise.reject(new Error('no reading')) : Promise.resolve(calls)),
    () => Promise.resolve(state),
  );
  await expect(read('page.txt')).rejects.toThrow('no reading');
  expect([await read('page.txt'), await read('page.txt')]).toEqual([2, 2]);
  state = 'b';
  expect(await read('page.txt')).toBe(3);
});
