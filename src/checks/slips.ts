import { endsAt, isBeginning, type Places } from './word-bounds.ts';

/** Short official words, as headings, to be found where a letter of them was changed. */
export interface ShortWords {
  /** Whatever stands somewhere as it should: official words, and ours. */
  known: ReadonlySet<string>;
  /** `keyOf` the first few signs of short official words, and of the last few → these. */
  shortBeginnings: ReadonlyMap<number, readonly string[]>;
  shortEnds: ReadonlyMap<number, readonly string[]>;
}

/**
 * Official words shorter than this are too like others to be told by all their signs but one. Few signs, by
 * which they are looked up, are as many as the shortest have in a half.
 */
export const fewestSigns = 10;

/** By how much a slip of a letter makes words longer. */
const changes = [-1, 0, 1];

/** Short official words that stand in a text but for one letter, or with two that changed places. */
export function slipIn(
  copies: ShortWords,
  text: string,
  { begins, ends, whole }: Places,
): string | undefined {
  const isSlipAt = (words: string, start: number, end: number) =>
    start >= 0 &&
    isBeginning(text, start) &&
    endsAt(text, end) &&
    !whole.some(([from, to]) => from <= start && end <= to) &&
    isSlip(words, text, start, end) &&
    !copies.known.has(text.slice(start, end));
  for (const { index, few } of begins) {
    const found = copies.shortBeginnings
      .get(few)
      ?.find((words) => changes.some((by) => isSlipAt(words, index, index + words.length + by)));
    if (found !== undefined) return found;
  }
  for (const { index: end, few } of ends) {
    const found = copies.shortEnds
      .get(few)
      ?.find((words) => changes.some((by) => isSlipAt(words, end - words.length - by, end)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a stretch of a text is words but for a slip. 2 May is none of 3 May, where the figure may be
 * meant, and a comma after words is ours.
 */
function isSlip(words: string, text: string, from: number, to: number): boolean {
  let start = 0;
  while (start < words.length && from + start < to && words[start] === text[from + start]) start++;
  let end = words.length;
  let textEnd = to;
  while (end > start && textEnd > from + start && words[end - 1] === text[textEnd - 1]) {
    end--;
    textEnd--;
  }
  if (end - start > 2) return false;
  const [lost, instead] = [words.slice(start, end), text.slice(from + start, textEnd)];
  const isSwapped = lost.length === 2 && lost === `${instead.charAt(1)}${instead.charAt(0)}`;
  const isOne = lost.length <= 1 && instead.length <= 1;
  return /^\p{L}+$/u.test(lost + instead) && (isOne || isSwapped);
}
