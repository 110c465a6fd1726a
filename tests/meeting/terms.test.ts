import { expect, test } from 'vitest';
import { isPrintedIn, termsSchema } from '../../src/meeting/terms.ts';

test.for([
  ['the Alliance', 'to strengthen the Alliance.', true],
  // Within a longer word first, and then by itself.
  ['base', 'Old bases, a database, and a base.', true],
  ['base', 'Old bases and a database', false],
  ['2+2', 'the next “2+2” meeting', true],
  ['U.S.', 'of the U.S.', true],
  ['防衛', '日本の防衛', false],
] as const)('%s in “%s”: %s', ([words, text, isPrinted]) => {
  expect(isPrintedIn({ printed: [words] }, text)).toBe(isPrinted);
});

test('nobody leaves office before taking it', () => {
  const source = { title: 'T', publisher: 'P', address: 'https://p.example/', language: 'en' };
  const sources = [{ ...source, kind: 'press', for: 'The office.' }];
  const person = { name: 'N', office: 'O', from: '2024-05-02', sources };
  const isValid = (to: string) =>
    termsSchema.safeParse([{ id: 'n', names: ['N'], person: { ...person, to } }]).success;
  expect([isValid('2024-05-02'), isValid('2024-05-01')]).toEqual([true, false]);
});
