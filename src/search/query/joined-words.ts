import { queryStopWords } from '../text/stop-words.ts';
import type { WordRow } from './clause.ts';
import type { Lexicon } from './lexicon.ts';

/** A word is split into at most this many: free and open Indo-Pacific. */
const maxParts = 5;
const maxSplitChars = 40;

/** These are not joined to other words, nor cut off them. */
const meaningless: ReadonlySet<string> = new Set([
  ...queryStopWords,
  ...'all also any but if into no not so than then'.split(' '),
]);

/** The row of two words typed apart that occur as one: counterstrike for counter strike. */
export function writtenAsOne(words: readonly string[], lexicon: Lexicon): WordRow[] {
  if (words.some((word) => meaningless.has(word))) return [];
  return writtenOtherwise(words, lexicon).filter(({ slots }) => slots.length === 1);
}

/**
 * The rows of words that have the letters of `words`, with any spaces and hyphens, the last in any
 * form: war games for wargame, counterstrike for counter-strike, MQ-9s for MQ9.
 */
export function writtenOtherwise(words: readonly string[], lexicon: Lexicon): WordRow[] {
  const letters = words.join('');
  const hasNumbersApart = words.some((word, at) => isInNumber(words[at - 1], word));
  if (hasNumbersApart || letters.length > maxSplitChars) return [];
  return splits(letters, maxParts, lexicon)
    .filter((split) => split.length === 1 || isSplit(split, lexicon))
    .map((split) => {
      const ends = withNumberPlural(split.at(-1)).flatMap((word) => lexicon.formsOf(word));
      return [...split.slice(0, -1).map((word) => [word]), [...new Set(ends)]];
    })
    .filter((slots) => slots.every((slot) => slot.length > 0))
    .map((slots) => ({ label: 'otherwise', slots }));
}

/** All ways to split a word into words that occur; the last may be any letters. */
function splits(word: string, limit: number, lexicon: Lexicon): string[][] {
  const rows = [[word]];
  for (let end = 1; limit > 1 && end < word.length; end++) {
    const [start, remainder] = [word.slice(0, end), word.slice(end)];
    if (isInNumber(start, remainder) || !lexicon.isOfficial(start)) continue;
    rows.push(...splits(remainder, limit - 1, lexicon).map((row) => [start, ...row]));
  }
  return rows;
}

/** Whether a number goes on: 4:5 is not 45. */
function isInNumber(start = '', remainder: string): boolean {
  return /\d$/.test(start) && /^\d/.test(remainder);
}

/**
 * Whether words may replace the whole word: a text has a hyphen there, or the words at both ends have
 * a meaning, so that abroad is not “a broad” and notable not “not able”.
 */
function isSplit(split: readonly string[], lexicon: Lexicon): boolean {
  const [start = '', end] = [split[0], split.at(-1)];
  const pairs = split.length === 2 ? withNumberPlural(end).map((word) => `${start}-${word}`) : [];
  // A word that occurs itself is not worth the files of “co” and “operation”.
  const minChars = lexicon.formsOf(split.join('')).length > 0 ? 3 : 2;
  const hasMeaning = (word = '') =>
    /\d/.test(word) || (word.length >= minChars && !meaningless.has(word));
  const isHyphenated = pairs.some((pair) => lexicon.vocabulary.compounds.includes(pair));
  return isHyphenated || (hasMeaning(start) && hasMeaning(end));
}

/** A word, and the other number if it ends in a digit: MQ-9, MQ-9s. */
function withNumberPlural(word = ''): string[] {
  return [word, /\d$/.test(word) ? `${word}s` : word.replace(/(?<=\d)s$/, '')];
}
