import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexKey, lineBreakKey, longNameKey } from '../../src/search/index/index-key.ts';

const word = fc.string({
  minLength: 1,
  maxLength: 6,
  unit: fc.constantFrom(...Array.from('abhlnyz+2普é ')),
});

test('keys are small letters, which Pagefind neither splits nor changes', () => {
  for (const key of [indexKey('2+2', 'text'), indexKey('普天間', 'heading'), lineBreakKey]) {
    expect(key).toMatch(/^[a-z]+$/);
  }
});

test('no key begins another one, whatever the words', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const keys = [
        ...[one, other].flatMap((of) => [
          indexKey(of, 'text'),
          indexKey(of, 'heading'),
          longNameKey(of, 'text'),
          longNameKey(of, 'heading'),
        ]),
        lineBreakKey,
      ];
      const different = [...new Set(keys)];
      expect(different).toHaveLength(one === other ? 5 : 9);
      for (const key of different) {
        expect(different.filter((longer) => longer.startsWith(key))).toEqual([key]);
      }
    }),
  );
});
