import { createHash } from 'node:crypto';
import { japaneseCharacter } from './languages.ts';

/**
 * White space of the official text: space, tab, CR and LF, and nothing else (not the no-break
 * space). A run of it equals one space; every other character is kept as it is.
 */
const whiteSpace = /[ \t\r\n]+/g;
const unjoined = /[\t\r\n]| {2}|^ | $/;

const breakInJapanese = new RegExp(
  `(?<=${japaneseCharacter})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${japaneseCharacter})`,
  'gu',
);

/** Joins words by single spaces and Japanese lines by nothing, whatever the line breaks are. */
export function joinWords(text: string): string {
  if (!unjoined.test(text)) return text;
  return text.replace(breakInJapanese, '').replace(whiteSpace, ' ').replace(/^ | $/g, '');
}

/** Whether a run of white space, from one offset of a text to another, is a line break in Japanese. */
export function isBreakInJapanese(text: string, start: number, end: number): boolean {
  return text.slice(Math.max(0, start - 2), end + 2).search(breakInJapanese) !== -1;
}

/** SHA-256 of joined words in UTF-8, in lower-case hexadecimal: what tells one sentence from another. */
export function hashOfWords(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A sentence may end before a footnote mark and before spaces that are part of the words. */
const sentenceEnd =
  /[.!?:;…。！？：；][”’"')\]」』）］】〕]*(?:[*†‡¹²³]+|\[\d{1,2}\])?[\u00A0\u3000]*$/;

/** Whether words end as a sentence, or a lead-in, can end. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}
