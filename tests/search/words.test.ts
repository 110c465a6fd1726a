import { expect, test } from 'vitest';
import { wordsOf } from '../../src/search/text/words.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

test.each([
  ['The U.S. Forces', ['the', 'us', 'forces']],
  ['US Forces', ['us', 'forces']],
  ['Japan-U.S. Summit', ['japan', 'us', 'summit']],
  ['in the U.S.', ['in', 'the', 'us']],
  ['Hawaii.The summary', ['hawaii', 'the', 'summary']],
  ['“2+2” meeting', ['2+2', 'meeting']],
  ['２＋２', ['2+2']],
  ['co-development, co-production', ['co', 'development', 'co', 'production']],
  ['11:53 (local time)', ['11', '53', 'local', 'time']],
  ['1,000 troops, 45', ['1000', 'troops', '45']],
  ['2024, 100', ['2024', '100']],
  ['Japan’s', ['japan', 's']],
  ['Café ＤＩＣＡＳ', ['cafe', 'dicas']],
  ['閣僚級で', ['閣', '僚', '級', 'で']],
  ['etc.', ['etc']],
  ['F-35A', ['f', '35a']],
  ['— – …', []],
])('the words of “%s”', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a word knows where it is printed', () => {
  const text = 'the U.S. “2+2”';
  const printed = wordsOf(text).map(({ start, end }) => text.slice(start, end));
  expect(printed).toEqual(['the', 'U.S.', '2+2']);
});

test('words joined by a hyphen, a dash or an apostrophe are told from words apart', () => {
  const joined = (text: string) => wordsOf(text).map((word) => word.joined);
  expect(joined('co-development now')).toEqual([false, true, false]);
  expect(joined('Indo–Pacific, Japan’s')).toEqual([false, true, false, true]);
  expect(joined('deter/respond')).toEqual([false, false]);
  expect(joined('普天間')).toEqual([false, true, true]);
});
