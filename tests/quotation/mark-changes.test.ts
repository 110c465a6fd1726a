import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markChanges } from '../../src/quotation/compare.ts';

const words = fc.array(
  fc.oneof(
    fc.constantFrom('the', 'not', 'Ministers', ' ', '  ', '\n', '“', '.', '防衛'),
    fc.string(),
  ),
  { maxLength: 30 },
);

test('the marks, taken away, give both texts back character for character', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [earlier, later] = [one.join(''), other.join('')];
      const segments = markChanges(earlier, later);
      expect(segments.map(({ quoted }) => quoted).join('')).toBe(earlier);
      expect(segments.map(({ official }) => official).join('')).toBe(later);
    }),
  );
});

test('only the words that changed are marked', () => {
  const segments = markChanges('They should tolerate it.', 'They should not tolerate it.');
  expect(segments.map(({ quoted, official }) => [quoted, official])).toEqual([
    ['They should', 'They should'],
    ['', ' not'],
    [' tolerate it.', ' tolerate it.'],
  ]);
});

test('marks and words that are left out do not mark others', () => {
  const marked = (earlier: string, later: string) =>
    markChanges(earlier, later)
      .filter(({ quoted, official }) => quoted !== official)
      .map(({ quoted, official }) => [quoted, official]);
  expect(marked('The “Ministers” affirmed it.', 'The Ministers affirmed it.')).toEqual([
    ['“', ''],
    ['”', ''],
  ]);
  expect(marked('They met here to deter.', 'They met to deter.')).toEqual([['here ', '']]);
});
