import { foldedWords } from '../text/words.ts';

/** Where a record has a word: in its text, or in a heading above it. */
export const fields = ['text', 'heading'] as const;

/** Title and date lines have the names of the facts of their meeting too, each as one word. */
export type Field = (typeof fields)[number] | 'fact';

/** Ends the keys of a field. At the end, so that one file of the index has all keys of a word. */
const fieldMarks: Record<Field, string> = { text: '', heading: 'ᚺ', fact: 'ᚠ' };

/**
 * How the index spells a folded word. Pagefind splits words at punctuation and drops accents; it searches
 * letters, digits and runes in quotation marks exactly. Every other character is spelled by its code.
 */
export function indexKey(word: string, field: Field): string {
  const letters = word
    .replace(/^#(.*)/, '$1#')
    .replace(/[^a-z0-9]/gu, (character) => `ᛞ${character.codePointAt(0)?.toString(36)}ᛞ`);
  return letters + fieldMarks[field];
}

/**
 * A word of every record that prints some name of a thing, by its number among the named things. A
 * search for all its names then loads one file of the index, most often that of the first word of the
 * first name. No text has such a word.
 */
export function thingKey(thing: number, printed: readonly string[]): string {
  return `#${foldedWords(printed.join(' '))[0] ?? ''}${thing}`;
}

/** Between two lines of a field, so that no phrase is found across them. */
export const lineBreak = 'ᛒ';

/** How a query names the publisher's page of a meeting. */
export function addressId(address: string): string {
  // Links that are shared often say by whom.
  const ends = /^(?:https?:\/\/)?(?:www\.)?|\/?(?:[?&]utm_[^#]*)?(?:#.*)?$/g;
  return address.toLowerCase().replace(ends, '');
}

/** Grows when the files of search change their form: older pages must then be loaded again. */
export const searchFormat = 5;
