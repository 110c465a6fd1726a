import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/import/decode-text.ts';
import { importText } from '../../src/import/import-text.ts';
import { problemsOfWords } from '../checks/problems-of-words.ts';

/** What an import leaves to a person, and nothing else. */
const leftToPerson = (
  'look-alike empty-topic fact-frame fact-text frame-unrecognised invisible-character ' +
  'meeting-id number-unique placeholder whole-sentence'
).split(' ');

const pieces = [
  'The Ministers met.',
  'They concurred',
  'in the U.S.',
  'etc.',
  'May 3, 2024',
  'Ministry of Defense',
  'In Japanese',
  'A title (Summary)(PDF)',
  '1. Regional affairs',
  '1.Bilateral',
  '2 Cooperation The Ministers met.',
  '(1) Equipment',
  'I. Preamble',
  '- a point;',
  '-',
  '  1. an area',
  '“2+2”.Next',
  'https://www.mod.go.jp/a_b*c.',
  'us@mod.example.',
  '{#id}',
  '{#id .official}',
  ...['[^g]: h', '[ ] k', ': l', '10) m'],
  ...'# ## > + * _a_ **b** `c` ~~d~~ [e](f) [^g] ![i](j) <b> &amp; &#42; \\ --- === *** ```'.split(
    ' ',
  ),
  ...['|a|b|', '|-|-|', '普天間', 'e\u0301'],
  ...Array.from('\u00A0\u3000\u2028\u0085\f\v\uFEFF\u200Bé😀'),
];
const text = fc
  .array(
    fc
      .oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\t', '  \n') },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      )
      .chain((piece) => fc.constantFrom(piece, `${piece} `, `${piece}\n`, `${piece}\n\n`)),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

test('whatever the text, the import has every character of it, in order', () => {
  fc.assert(
    fc.property(text, (received) => {
      fc.pre(isText(received));
      let markdown: string;
      try {
        ({ markdown } = importText(received, '2024-05-02-hawaii'));
      } catch (error) {
        expect((error as Error).message).toBe('has no sentence: it is not the whole text');
        return;
      }
      const others = problemsOfWords(markdown, received).filter(
        ({ ruleId }) => !leftToPerson.includes(ruleId ?? ''),
      );
      expect(others.map(String), markdown).toEqual([]);
    }),
    { numRuns: 500, seed: 20240502 },
  );
}, 60_000);

function isText(received: string): boolean {
  try {
    return decodeText(Buffer.from(received)) === received;
  } catch {
    return false;
  }
}
