/**
 * Where a word is: in an official text, in a heading above it, a fact of a meeting that its text does
 * not print, in an editors' note, in earlier wording.
 */
export const fields = ['text', 'heading', 'fact', 'note', 'earlier'] as const;

export type Field = (typeof fields)[number];

/** At the end, so that one file of the index has all keys of a word. */
const fieldMarks: Readonly<Record<Field, string>> = {
  text: '',
  heading: 'ᚺ',
  fact: 'ᚠ',
  note: 'ᚾ',
  earlier: 'ᚹ',
};

/**
 * How the index spells a folded word. Pagefind splits words at signs and drops accents; it searches
 * letters, digits and runes in quotation marks exactly. Every other character is spelled by its code.
 */
export function indexKey(word: string, field: Field): string {
  const letters = word.replace(/[^a-z0-9]/gu, (sign) => `ᛞ${codeOf(sign)}ᛞ`);
  return letters + fieldMarks[field];
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(36);
}

/** Between two lines of a field, so that no phrase is found across them. */
export const lineBreak = 'ᛒ';

/** Grows when the files of search change their form: older pages must then be loaded again. */
export const searchFormat = 1;
