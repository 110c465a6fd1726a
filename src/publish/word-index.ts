import { memoizeByObject } from '../meeting/memoize.ts';
import type { Site } from '../meeting/site.ts';
import { wordEntries } from '../search/index/word-entries.ts';
import { foldedWords } from '../search/text/words.ts';

/** From this number of words on the word index has a page for each letter. */
const minWordsForPages = 800;

/** The site's word index, by letter. */
export const wordIndex = memoizeByObject((site: Site) => {
  const words = wordEntries(site);
  return {
    letters: Map.groupBy(words, ({ word }) => letterOf(word)),
    isLarge: words.length >= minWordsForPages,
    /** The words, as printed, that other names lead to. */
    targets: new Set(words.flatMap(({ see }) => see)),
  };
});

/** The letter under which the word index has a word: a–z, `0-9` or `japanese`. */
export function letterOf(word: string): string {
  const initial = foldedWords(word).join().charAt(0);
  if (/[a-z]/.test(initial)) return initial;
  return /\d/.test(initial) ? '0-9' : 'japanese';
}

/** What a letter of the word index is called: “A”, “0–9”, “Japanese”. */
export function letterName(letter: string): string {
  return letter.length === 1 ? letter.toUpperCase() : letter.replace(/^j/, 'J').replace('-', '–');
}

export function entryId(word: string): string {
  return `term-${foldedWords(word)
    .join('-')
    .replaceAll(/[^\p{L}\p{N}]/gu, '-')}`;
}
