// Where words begin and end in a text: few of its places are worth a look.

/** From one offset of a text up to another. */
export type Stretch = [start: number, end: number];

/** A place where a word begins, and the `keyOf` of the first signs there. */
export interface Beginning {
  index: number;
  first: number;
}

/** Where in a text words may begin and end that are known, and where such stand whole. */
export interface Places {
  begins: readonly Beginning[];
  ends: readonly number[];
  whole: readonly Stretch[];
}

/** Where words begin whose first two signs are among `firstPairs`, each with so many `signs` of it. */
export function beginningsIn(
  firstPairs: ReadonlySet<number>,
  text: string,
  signs: number,
): Beginning[] {
  const found: Beginning[] = [];
  for (let index = 0; index < text.length; index++) {
    if (isPlain(text.charCodeAt(index - 1)) || !firstPairs.has(pairAt(text, index))) continue;
    if (!isBeginning(text, index)) continue;
    found.push({ index, first: keyOf(text, index, index + signs) });
  }
  return found;
}

/** Where words end whose last two signs are among `lastPairs`. */
export function endsIn(lastPairs: ReadonlySet<number>, text: string): number[] {
  const found: number[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (isPlain(text.charCodeAt(end)) || !lastPairs.has(pairAt(text, end - 2))) continue;
    if (!isLetter(text, end)) found.push(end);
  }
  return found;
}

/** Whether a sign is a letter or digit as most are: this is quicker than to ask the alphabets of all. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether there is a letter or digit of any alphabet at an offset. */
function isLetter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code > 127 ? letter.test(text.charAt(offset)) : isPlain(code);
}

/** The signs from one offset up to another, or to the end, as a number that few others have. */
export function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let index = Math.max(0, start); index < end && index < text.length; index++) {
    key = (Math.imul(key, 31) + text.charCodeAt(index)) | 0;
  }
  return key;
}

/** Two signs as a number. */
export function pairAt(text: string, index: number): number {
  return (text.charCodeAt(index) << 15) ^ text.charCodeAt(index + 1);
}

const letter = /[\p{L}\p{N}]/u;
const endInLetter = /[\p{L}\p{N}]$/u;

/** Whether a text can begin at an offset. */
export function isBeginning(text: string, offset: number): boolean {
  if (text[offset] === ' ') return false;
  const before = text.charCodeAt(offset - 1);
  // Of a letter beyond the first plane of Unicode, that is half.
  return before > 127
    ? !endInLetter.test(text.slice(Math.max(0, offset - 2), offset))
    : !isPlain(before);
}

/**
 * Whether a text can end at an offset: no word and no row of one sign goes on there. Behind a full stop
 * a ministry may leave out the space.
 */
export function endsAt(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) === text.charCodeAt(offset - 1)) return false;
  return !isLetter(text, offset - 1) || !isLetter(text, offset);
}
