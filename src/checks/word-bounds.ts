// Where words begin and end in a text: few of its places are worth a look.

/** From one offset of a text up to another. */
export type Stretch = [start: number, end: number];

/** A place where a word begins or ends, and the `keyOf` of the few signs behind or before it. */
export interface Bound {
  index: number;
  few: number;
}

/** Signs by which places are told where words may begin or end. */
export const fewSigns = 4;

/** Where in a text words may begin and end that are known, and where such stand whole. */
export interface Places {
  begins: readonly Bound[];
  ends: readonly Bound[];
  whole: readonly Stretch[];
}

/**
 * Where words begin whose first few signs are among `firstFew`, and the stretches that `wholeAt` says
 * stand there. Within those that are settled nothing is looked for.
 */
export function beginningsIn(
  firstFew: ReadonlySet<number>,
  text: string,
  wholeAt: (index: number) => { end: number; isSettled: boolean } | undefined,
): Pick<Places, 'begins' | 'whole'> & { settled: Stretch[] } {
  const begins: Bound[] = [];
  const whole: Stretch[] = [];
  const settled: Stretch[] = [];
  for (let index = 0; index < text.length; index++) {
    if (isPlain(text.charCodeAt(index - 1))) continue;
    const few = keyOf(text, index, index + fewSigns);
    if (!firstFew.has(few) || !isBeginning(text, index)) continue;
    begins.push({ index, few });
    const known = wholeAt(index);
    if (!known) continue;
    whole.push([index, known.end]);
    if (!known.isSettled) continue;
    settled.push([index, known.end]);
    index = known.end - 1;
  }
  return { begins, whole, settled };
}

/** Where words end whose last few signs are among `lastFew`, but within what is `settled`. */
export function endsIn(
  lastFew: ReadonlySet<number>,
  text: string,
  settled: readonly Stretch[],
): Bound[] {
  const found: Bound[] = [];
  let next = 0;
  for (let index = fewSigns; index <= text.length; index++) {
    const stretch = settled[next];
    if (stretch && index > stretch[0]) {
      index = stretch[1];
      next++;
    }
    if (isPlain(text.charCodeAt(index))) continue;
    const few = keyOf(text, index - fewSigns, index);
    if (lastFew.has(few) && !isLetter(text, index)) found.push({ index, few });
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
