import { stemsOf } from './stems.ts';

/** Endings of derived words, what the root has instead, and the minimum length of the root. */
const endings: readonly (readonly [ending: string, instead: string, minChars: number])[] = [
  ['ability', 'able', 5],
  ['ibility', 'ible', 5],
  ['ation', 'ate', 6],
  ['ation', 'e', 5],
  ['ation', '', 5],
  ['ion', '', 5],
  // station is not of state.
  ['ion', 'e', 6],
  ['ment', '', 4],
  ['ly', '', 5],
];

/**
 * What a folded word may be derived from, itself and its stems included: relocation is of relocate,
 * realignment of realign. Words of one root are near one another; they are not the same.
 */
export function rootsOf(word: string): string[] {
  const stems = stemsOf(word);
  const roots = stems.flatMap((stem) =>
    endings
      .filter(([ending]) => stem.endsWith(ending))
      .map(([ending, instead, minChars]) => ({
        root: stem.slice(0, -ending.length) + instead,
        minChars,
      }))
      .filter(({ root, minChars }) => root.length >= minChars)
      .map(({ root }) => root),
  );
  return [...stems, ...roots].filter((root) => root.length > 3);
}
