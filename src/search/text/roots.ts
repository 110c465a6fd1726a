import { spelling } from './spelling.ts';

/** Endings of inflected and derived words. */
const ending =
  /(?:ations?|at(?:e[sd]?|ing)|ions?|[ai]bilit(?:y|ies)|[ai]ble|ments?|ly|e[sd]?|ing|s)$/;

/** The root of folded words that are near one another but not the same: relocate, relocation. */
export function rootOf(word: string): string {
  const root = spelling(word).replace(ending, '');
  return root.length > 4 ? root : word;
}
