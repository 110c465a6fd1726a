import { matchWords } from './match-words.ts';

/** Where joined words next stand in a text whole, at or behind `from`; undefined if nowhere. */
export function findWords(text: string, words: string, from: number): number | undefined {
  for (
    let at = text.indexOf(words.charAt(0), from);
    at !== -1;
    at = text.indexOf(words.charAt(0), at + 1)
  ) {
    if (matchWords(text, at, words).differs === undefined) return at;
  }
  return undefined;
}
