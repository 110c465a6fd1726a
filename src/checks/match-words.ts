import { isBreakInJapanese } from '../meeting/words.ts';

/** How far words run along a text. */
export interface Match {
  /** Offset after the last equal character of the text. */
  end: number;
  /** Offset of the first character of the words that differs, undefined if all are equal. */
  differs: number | undefined;
}

/**
 * Compares joined words with the text at `start`, where a run of white space equals one space, and a
 * line break between two Japanese characters nothing.
 */
export function matchWords(text: string, start: number, words: string): Match {
  let end = start;
  for (let offset = 0; offset < words.length; offset++) {
    const next = skipWhiteSpace(text, end);
    if (next > end && !isBreakInJapanese(text, end, next)) {
      if (words[offset] !== ' ') return { end, differs: offset };
      end = next;
    } else {
      if (text[next] !== words[offset]) return { end: next, differs: offset };
      end = next + 1;
    }
  }
  return { end, differs: undefined };
}

/** Offset of the first character at or after `from` that is no white space. */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (whiteSpace.has(text.charCodeAt(at))) at++;
  return at;
}

const whiteSpace = new Set([' ', '\t', '\r', '\n'].map((character) => character.charCodeAt(0)));

/** Where joined words next stand in a text whole, at or after `from`; undefined if nowhere. */
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
