/** What a word stands in: the official words of a document, or a heading above them. */
export type Field = 'text' | 'heading';

/**
 * How a folded word is written in Pagefind's index. Pagefind splits words at digits and signs,
 * drops accents and takes a word for every longer one that begins with it; these keys are
 * small letters only, no key begins another one, and a word has one key a field.
 */
export function indexKey(word: string, field: Field): string {
  const letters = word.replace(/[^a-y]/gu, escaped);
  // The two keys of a word are neighbours, so that one part of the index has both.
  return `${letters}${field === 'heading' ? 'zh' : ''}zz`;
}

/** Stands between two lines of a document, so that no phrase is found across them. */
export const lineBreakKey = 'zbzz';

/** The key of a name of several words. Those of all names are neighbours: few parts hold them. */
export function longNameKey(name: string, field: Field): string {
  return `aazan${indexKey(name, field)}`;
}

/** “z”, then a letter no other escape begins with, then (but for “z” itself) the code point. */
function escaped(sign: string): string {
  if (sign === 'z') return 'zl';
  const digits = (sign.codePointAt(0) ?? 0).toString(10);
  const spelt = digits.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return `zc${spelt}y`;
}
