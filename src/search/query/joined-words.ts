import { queryStopWords } from '../text/stop-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A word is split into at most this many: free and open Indo-Pacific. */
const maxParts = 5;
const maxSplitChars = 40;

/** These are not joined to other words, nor cut off them. */
const meaningless: ReadonlySet<string> = new Set([
  ...queryStopWords,
  ...'all also any but if into no not so than then'.split(' '),
]);

/**
 * The rows of words that have the letters of `words` with other spaces and hyphens, the last in any
 * form: war games for wargame, counterstrike for counter-strike, MQ-9s for MQ9.
 */
export function writtenOtherwise(words: readonly string[], lexicon: Lexicon): string[][][] {
  // 4:5 is not 45.
  if (words.some((word, at) => /\d$/.test(word) && /^\d/.test(words[at + 1] ?? ''))) return [];
  const joinedWord = words.join('');
  if (joinedWord.length > maxSplitChars) return [];
  const occurs = lexicon.formsOf(joinedWord).length > 0;
  return splits(joinedWord, maxParts, lexicon)
    .filter((row) => row.length === 1 || isSplit(row, occurs, lexicon))
    .map((row) => {
      const end = row.at(-1) ?? '';
      const isTyped = row.join(' ') === words.join(' ');
      const ends = [...(isTyped ? [] : [end]), ...withNumberPlural(end)];
      const forms = new Set(ends.flatMap((word) => lexicon.formsOf(word)));
      return [...row.slice(0, -1).map((word) => [word]), [...forms]];
    })
    .filter((slots) => slots.every((slot) => slot.length > 0));
}

/** Two words typed apart that occur as one: counterstrike for counter strike. */
export function writtenAsOne(words: readonly string[], lexicon: Lexicon): string[][][] {
  if (words.some((word) => meaningless.has(word))) return [];
  return writtenOtherwise(words, lexicon).filter(({ length }) => length === 1);
}

/** All ways to split a word into words that occur; the last may be any letters. */
function splits(word: string, limit: number, lexicon: Lexicon): string[][] {
  const rows = [[word]];
  for (let end = 1; limit > 1 && end < word.length; end++) {
    const [start, remainder] = [word.slice(0, end), word.slice(end)];
    const isInNumber = /\d$/.test(start) && /^\d/.test(remainder);
    if (isInNumber || !lexicon.isOfficial(start)) continue;
    rows.push(...splits(remainder, limit - 1, lexicon).map((row) => [start, ...row]));
  }
  return rows;
}

/**
 * Whether words may replace the whole word: a text has a hyphen there, or the words at both ends have
 * a meaning, so that abroad is not “a broad” and notable not “not able”.
 */
function isSplit(row: readonly string[], wholeOccurs: boolean, lexicon: Lexicon): boolean {
  const [start = '', end = ''] = [row[0], row.at(-1)];
  const isPair = row.length === 2;
  const pairs = [end, ...withNumberPlural(end)].map((word) => `${start}-${word}`);
  if (isPair && pairs.some((pair) => lexicon.vocabulary.compounds.includes(pair))) return true;
  const minChars = wholeOccurs ? 3 : 2;
  const hasMeaning = (word: string) =>
    /\d/.test(word) || (word.length >= minChars && !meaningless.has(word));
  return (isPair || !wholeOccurs) && hasMeaning(start) && hasMeaning(end);
}

/** A word that ends in a digit with a plural s, or without it: MQ-9s. */
function withNumberPlural(word: string): string[] {
  if (/\d$/.test(word)) return [`${word}s`];
  return /\ds$/.test(word) ? [word.slice(0, -1)] : [];
}
