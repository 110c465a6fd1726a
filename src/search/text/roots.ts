import { stemsOf } from './stems.ts';

/** Endings that derive a word from another, what stands in their place there, and how long that is at least. */
const endings: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['ability', 'able', 5],
  ['ibility', 'ible', 5],
  ['ation', 'ate', 5],
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
      .map(([ending, instead, least]) => ({
        root: stem.slice(0, -ending.length) + instead,
        least,
      }))
      .filter(({ root, least }) => root.length >= least)
      .map(({ root }) => root),
  );
  return [...stems, ...roots].filter((root) => root.length > 3);
}
