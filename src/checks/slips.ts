import { endsAt, isBeginning, type Places } from './word-bounds.ts';

/** Short official words, as headings, to be found where a letter of them was changed. */
export interface ShortWords {
  /** Whatever stands somewhere as it should: official words, and ours. */
  known: ReadonlySet<string>;
  /** The first few signs of short official words, and the last few → these. */
  shortBeginnings: ReadonlyMap<string, readonly string[]>;
  shortEnds: ReadonlyMap<string, readonly string[]>;
}

/** Official words shorter than this are too like others to be told by all their signs but one. */
export const fewestSigns = 10;
/** Signs by which these are looked up: as many as the shortest have in a half. */
export const fewSigns = 4;

/** Short official words that stand in a text but for one letter, or with two that changed places. */
export function slipIn(
  copies: ShortWords,
  text: string,
  { begins, ends, whole }: Places,
): string | undefined {
  const isSlipAt = (words: string, start: number, end: number) =>
    isBeginning(text, start) &&
    endsAt(text, end) &&
    !whole.some(([from, to]) => from <= start && end <= to) &&
    isSlip(words, text.slice(start, end)) &&
    !copies.known.has(text.slice(start, end));
  const lengths = ({ length }: string) => [length - 1, length, length + 1];
  for (const { index, first } of begins) {
    const found = copies.shortBeginnings
      .get(first.slice(0, fewSigns))
      ?.find((words) => lengths(words).some((length) => isSlipAt(words, index, index + length)));
    if (found !== undefined) return found;
  }
  for (const end of ends) {
    const found = copies.shortEnds
      .get(text.slice(Math.max(0, end - fewSigns), end))
      ?.find((words) => lengths(words).some((length) => isSlipAt(words, end - length, end)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 2 May is no slip of 3 May, where the figure may be meant, and a comma after words is ours. */
function isSlip(words: string, text: string): boolean {
  let start = 0;
  while (start < words.length && words[start] === text[start]) start++;
  let [end, textEnd] = [words.length, text.length];
  while (end > start && textEnd > start && words[end - 1] === text[textEnd - 1]) {
    end--;
    textEnd--;
  }
  const [lost, instead] = [words.slice(start, end), text.slice(start, textEnd)];
  const isSwapped = lost.length === 2 && lost === `${instead.charAt(1)}${instead.charAt(0)}`;
  const isOne = lost.length <= 1 && instead.length <= 1;
  return /^\p{L}+$/u.test(lost + instead) && (isOne || isSwapped);
}
