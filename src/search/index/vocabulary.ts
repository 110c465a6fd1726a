import type { IndexRecord, wordsByLine } from './index-record.ts';
import type { NamedThing } from './named-things.ts';

/** What search must know before it may say that a word is absent. Loaded by every search. */
export interface Vocabulary {
  /** `searchFormat` and the hash of all that is searched. The other files have the same one. */
  version: string;
  /** Number of sentences of each meeting, newest first: where in the index each meeting is. */
  sentences: number[];
  /** Number of records of each other kind. */
  notes: number;
  earlier: number;
  /** Words as printed, in lines; each begins with the number of characters that the one before has too. */
  words: string;
  /** For each of `countNames` the number of records that have each word, with commas between; empty for 0. */
  counts: string[];
  /** Two words printed with a hyphen between them, folded: `co-development`. */
  compounds: string[];
  names: NamedThing[];
}

/** What is counted: records of all kinds by a field, and notes and earlier wording by their text. */
export const countNames = ['text', 'heading', 'fact', 'unofficial'] as const;

export type CountName = (typeof countNames)[number];

type Line = ReturnType<typeof wordsByLine>[number];

/** The words of records and their counts; `lines` are printed in official texts. */
export function wordCounts(
  records: readonly IndexRecord[],
  lines: readonly Line[],
): Pick<Vocabulary, 'words' | 'counts'> {
  const printed = printedWords(lines);
  const columns = countNames.map((name) => {
    const isUnofficial = name === 'unofficial';
    const words = records.flatMap(({ kind, rows }) => {
      if (isUnofficial && kind === 'official') return [];
      return [...new Set(rows[isUnofficial ? 'text' : name].flat())];
    });
    return Map.groupBy(words, (word) => word);
  });
  const words = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const prints = words.map((word) => printed.get(word) ?? word);
  return {
    words: prints.map((word, at) => withoutShared(word, prints[at - 1] ?? '')).join('\n'),
    counts: columns.map((column) => words.map((word) => column.get(word)?.length ?? '').join(',')),
  };
}

/** Folded word → as printed: in small letters where it ever is, else as it is printed first. */
export function printedWords(lines: readonly Line[]): Map<string, string> {
  const prints = new Map<string, string>();
  for (const { text, words } of lines) {
    for (const { word, start, end } of words) {
      // As one would type it: 2 + 2 without its spaces, no soft hyphens.
      const print = text.slice(start, end).replace(/[\p{Cf}\s]/gu, '');
      if (print === word || !prints.has(word)) prints.set(word, print);
    }
  }
  return prints;
}

/** A word without the characters that it shares with the one before, and their number, 9 at most. */
function withoutShared(word: string, previous: string): string {
  let shared = 0;
  while (shared < 9 && shared < word.length && word[shared] === previous[shared]) shared++;
  return `${shared}${word.slice(shared)}`;
}

/** The words of a line that have a hyphen between them, folded: `co-development`. */
export function compoundsOf({ text, words }: Line): string[] {
  return words.flatMap(({ word, start }, at) => {
    const previous = words[at - 1];
    const isHyphenated = previous && /^\p{Pd}$/u.test(text.slice(previous.end, start));
    return isHyphenated ? `${previous.word}-${word}` : [];
  });
}
