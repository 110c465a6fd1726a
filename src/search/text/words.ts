/** A word as search sees it, and where it stands in the text it was taken from. */
export interface Word {
  /** Folded: compares equal however it was printed. */
  word: string;
  start: number;
  end: number;
  /** Only a hyphen, a dash, an apostrophe and the like stand between it and the word before. */
  joined: boolean;
}

/** With its mark of voicing, where that is a character of its own: ﾀﾞ. */
const japanese = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーｰ][ﾞﾟ\u3099\u309A]?`;
const character = String.raw`[\p{L}\p{M}\p{N}]`;
const vowel = '[aeiouāēīōūAEIOUĀĒĪŌŪ]';
/** An apostrophe between vowels is the okina of Hawai’i; no English ending begins with a vowel. */
const okina = String.raw`(?<=${vowel}\p{M}*)['’‘](?=${vowel})`;

/**
 * What counts as one word, in order of preference: initials with full stops (U.S.), numbers joined by
 * a plus (2+2, 2 + 2), with thousands (1,000) or a decimal point (4.5), one Japanese character, a run
 * of letters and digits. Characters without width, as a soft hyphen, do not end a word.
 */
export const wordPattern = new RegExp(
  [
    String.raw`(?<!${character})\p{L}(?:[.．]\p{L})+[.．]?(?!${character})`,
    String.raw`\p{N}+(?:\s*[+＋]\s*\p{N}+)+`,
    String.raw`(?<!${character})\p{Nd}{1,3}(?:[,，]\p{Nd}{3})+(?:[.．]\p{Nd}+)?(?!${character})`,
    String.raw`(?<!${character})\p{Nd}+(?:[.．]\p{Nd}+)+`,
    japanese,
    String.raw`(?<!\p{Cf})\p{Cf}*(?!${japanese})${character}(?:(?!${japanese})(?:${character}|\p{Cf})|${okina})*`,
  ].join('|'),
  'gu',
);

const joint = /^[\p{Pd}\p{Cf}'’.:：+＋&・]*$/u;

/** The words of a text, in order. Punctuation is no word. */
export function wordsOf(text: string): Word[] {
  let previousEnd = 0;
  return [...text.matchAll(wordPattern)].map(({ 0: printed, index: start }) => {
    const between = text.slice(previousEnd, start);
    const joined = start > 0 && between !== ' ' && joint.test(between);
    const end = start + printed.length;
    previousEnd = end;
    return { word: fold(printed), start, end, joined };
  });
}

/** The words of a text in their folded form, in order. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}

/** The folded words of a text as one string with spaces around each: it includes those of its phrases. */
export function foldedRow(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

/**
 * A printed word without what readers do not type: capitals, accents on Latin letters, the full
 * stops of initials, the commas of thousands, full-width and half-width forms, soft hyphens and other
 * characters without width, the okina of Hawaiʻi.
 */
export function fold(printed: string): string {
  // Almost every word is of these letters, which the rest would not change.
  if (/^[a-z0-9]+$/i.test(printed)) return printed.toLowerCase();
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[\p{Cf}\s,'’‘ʻʼ]|\.(?!\d)|(?<!\d)\./gu, '');
}
