import { wordsOf } from '../text/words.ts';

/** The names of several words, folded. */
export function longNames(things: readonly (readonly string[])[]): string[] {
  return things
    .flat()
    .map((name) => wordsOf(name).map(({ word }) => word))
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '));
}
