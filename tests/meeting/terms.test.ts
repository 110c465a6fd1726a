import { expect, test } from 'vitest';
import { isPrintedIn } from '../../src/meeting/terms.ts';

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
