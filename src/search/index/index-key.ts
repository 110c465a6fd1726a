/**
 * What a word stands in: the official words of a document, a heading above them, the facts of its
 * meeting that no text of it prints, or the numbers and ids that this site gives it.
 */
export type Field = 'text' | 'heading' | 'fact' | 'id';

const marks: Readonly<Record<Field, string>> = { text: '', heading: 'zh', fact: 'zf', id: 'zi' };

/**
 * How a folded word is written in Pagefind's index. Pagefind splits words at digits and signs,
 * drops accents and takes a word for every longer one that begins with it; these keys are
 * small letters only, no key begins another one, and a word has one key a field.
 */
export function indexKey(word: string, field: Field): string {
  const letters = word.replace(/[^a-y]/gu, escaped);
  // The keys of a word are neighbours, so that one part of the index has them.
  return `${letters}${marks[field]}zz`;
}

/** Stands after a line of a document, so that no phrase is found across it and the next. */
export const lineBreakKey = 'zbzz';

/** Stands there instead after a sentence whose paragraph goes on in the next document. */
export const paragraphGoesOnKey = 'zpzz';

/** The key of a name of several words. Those of all names are neighbours: few parts hold them. */
export function longNameKey(name: string, field: Field): string {
  return `aazan${indexKey(name, field)}`;
}

/** The word before an id in a row of ids: `2024-05-02-hawaii#` before `dicas-1`. */
export function inMeeting(meetingId: string): string {
  return `${meetingId}#`;
}

/** The fact by which a day is found when asked in words and no text of the meeting prints it. */
export function unprintedDay(iso: string): string {
  return `~${iso}`;
}

/** “z”, then a letter no other escape begins with, then (but for “z” itself) the code point. */
function escaped(sign: string): string {
  if (sign === 'z') return 'zl';
  const digits = (sign.codePointAt(0) ?? 0).toString(10);
  const spelt = digits.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return `zc${spelt}y`;
}
