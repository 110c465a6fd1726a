import { expect, test } from 'vitest';
import { lookAlikesIn } from '../../src/problems/look-alike.ts';

test.each([
  ['J\u0430pan', 'U+0430'],
  ['D\u0406CAS', 'U+0406'],
  ['\u0421\u0421\u0421\u0420', 'U+0421 U+0421 U+0421 U+0420'],
  ['\u039Dokia', 'U+039D'],
  ['\uFB01rst', 'U+FB01'],
  ['\uFF24ICAS', 'U+FF24'],
  ['\u{1D403}ICAS', 'U+1D403'],
  ['de\u0301\u0301fense', 'U+0301'],
  ['Z\u0337\u0334algo', 'U+0334'],
  ['\u0261ap', 'U+0261'],
  ['A\u04CFlies met\u037E', 'U+04CF U+037E'],
  ['“2+2”\u037E', 'U+037E'],
  ['Ministers', ''],
  ['Nguyê\u0303n, Malmö, Łódź, façade', ''],
  ['Україна', ''],
  ['普天間C2体制', ''],
  ['２＋２ meeting, 5 km², №', ''],
])('of %s the characters to confirm are %s', (text, expected) => {
  expect(
    lookAlikesIn(text)
      .map(({ code }) => code)
      .join(' '),
  ).toBe(expected);
});
