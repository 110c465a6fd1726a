import { createHash } from 'node:crypto';

/**
 * White space of the official text: space, tab, CR and LF, and nothing else (not the no-break
 * space). A run of it equals one space; every other character is kept as it is.
 */
const whiteSpace = /[ \t\r\n]+/g;
const unjoined = /[\t\r\n]| {2}|^ | $/;

/** Joins words by single spaces, so that a passage's text does not depend on line breaks. */
export function joinWords(text: string): string {
  return unjoined.test(text) ? text.replace(whiteSpace, ' ').replace(/^ | $/g, '') : text;
}

/** SHA-256 of joined words in UTF-8, in lower-case hexadecimal: what tells one sentence from another. */
export function hashOfWords(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const endOfSentence = /[.!?:;…][”’"')\]]*$/;

/** Whether words end as a sentence, or a part of a list, can end. */
export function endsSentence(words: string): boolean {
  return endOfSentence.test(words);
}
