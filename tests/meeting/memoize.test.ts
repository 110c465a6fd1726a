import { expect, test } from 'vitest';
import { memoizeByObject } from '../../src/meeting/memoize.ts';

test('a function of an object runs once for each object', () => {
  let calls = 0;
  const count = memoizeByObject(() => ++calls);
  const [first, second] = [{}, {}];
  expect([count(first), count(second), count(first)]).toEqual([1, 2, 1]);
});
