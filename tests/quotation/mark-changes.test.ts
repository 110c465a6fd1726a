import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markChanges, type Segment } from '../../src/quotation/compare.ts';

const words = fc.array(
  fc.oneof(
    fc.constantFrom('the', 'not', 'Ministers', ' ', '  ', '\n', '“', '.', '防衛'),
    fc.string(),
  ),
  { maxLength: 30 },
);

function without(kind: Segment['kind'], pieces: readonly Segment[]): string {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');
}

test('the marks, taken away, give both texts back character for character', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [earlier, later] = [one.join(''), other.join('')];
      const pieces = markChanges(earlier, later);
      expect([without('added', pieces), without('removed', pieces)]).toEqual([earlier, later]);
    }),
  );
});

test('only the words that changed are marked', () => {
  expect(markChanges('They should tolerate it.', 'They should not tolerate it.')).toEqual([
    { kind: 'same', text: 'They should' },
    { kind: 'added', text: ' not' },
    { kind: 'same', text: ' tolerate it.' },
  ]);
});
