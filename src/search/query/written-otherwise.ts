import { queryStopWords } from '../text/stop-words.ts';
import type { Lexicon, WordField } from './lexicon.ts';

/** One word is at most so many: command and control. */
const mostParts = 4;

/** These must not be joined to other words, nor cut off them. */
export const tellsNothing: ReadonlySet<string> = new Set([
  ...queryStopWords,
  ...'all also any but if into no not so than then'.split(' '),
]);

/**
 * The rows of words of a field that have the letters of `words` with other spaces and hyphens, the
 * last in any form: war games for wargame, counterstrike for counter-strike, MQ-9s for MQ9.
 */
export function writtenOtherwise(
  words: readonly string[],
  field: WordField,
  lexicon: Lexicon,
): string[][][] {
  // 4:5 is not 45.
  if (words.some((word, at) => /\d$/.test(word) && /^\d/.test(words[at + 1] ?? ''))) return [];
  const whole = words.join('');
  const occurs = lexicon.formsOf(whole, field).length > 0;
  return partings(whole, mostParts, field, lexicon)
    .filter((parts) => parts.length === 1 || isParted(parts, occurs, lexicon))
    .map((parts) => {
      const last = parts.at(-1) ?? '';
      const asTyped = parts.join(' ') === words.join(' ');
      const forms = [...(asTyped ? [] : lexicon.formsOf(last, field)), ...numbered(last)];
      return [
        ...parts.slice(0, -1).map((part) => [part]),
        forms.filter((form) => lexicon.has(form, field)),
      ];
    })
    .filter((slots) => slots.every((slot) => slot.length > 0));
}

/** All rows of parts that occur, but for the last, which may be any. */
function partings(word: string, most: number, field: WordField, lexicon: Lexicon): string[][] {
  const rows = [[word]];
  for (let end = 1; most > 1 && end < word.length; end++) {
    const [first, rest] = [word.slice(0, end), word.slice(end)];
    if (!lexicon.has(first, field) || /\d\|\d/.test(`${first.at(-1)}|${rest.charAt(0)}`)) continue;
    rows.push(...partings(rest, most - 1, field, lexicon).map((row) => [first, ...row]));
  }
  return rows;
}

/**
 * Whether parts may stand for the whole word: a text has a hyphen there, or the parts at both ends
 * say something, so that abroad is not “a broad” and notable not “not able”.
 */
function isParted(parts: readonly string[], wholeOccurs: boolean, lexicon: Lexicon): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 2 && [last, ...numbered(last)].some((l) => lexicon.isCompound(first, l))) {
    return true;
  }
  const least = wholeOccurs ? 3 : 2;
  const says = (part: string) =>
    /\d/.test(part) || (part.length >= least && !tellsNothing.has(part));
  return (parts.length === 2 || !wholeOccurs) && says(first) && says(last);
}

/** A word that ends in a digit, with a plural’s s more or less: MQ-9s. */
function numbered(word: string): string[] {
  if (/\d$/.test(word)) return [`${word}s`];
  return /\ds$/.test(word) ? [word.slice(0, -1)] : [];
}
