import { spelling } from './spelling.ts';

/** Endings of inflected and derived words. */
const ending =
  /(?:ations?|at(?:e[sd]?|ing)|ions?|[ai]bilit(?:y|ies)|[ai]ble|ments?|ly|e[sd]?|ing|s)$/;

/**
 * What folded words of one origin have in common: relocation and relocate, realignment and realign.
 * They are near one another; they are not the same.
 */
export function rootOf(word: string): string {
  const root = spelling(word).replace(ending, '');
  return root.length > 4 ? root : word;
}
