import { editDistance } from '../text/edit-distance.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

const mostSuggestions = 3;

/** Printed words that a word which does not occur may have been meant as, nearest first. */
export function suggestionsFor(asked: string, lexicon: Lexicon): string[] {
  const [only, ...more] = wordsOf(asked);
  if (!only || more.length > 0 || !/^[a-z]{4,}$/.test(only.word)) return [];
  const { word } = only;
  const limit = word.length < 8 ? 1 : 2;
  return [...lexicon.printedWords()]
    .filter(([folded]) => folded.length > 3 && !queryStopWords.has(folded))
    .map(([folded, printed]) => ({ printed, distance: editDistance(word, folded, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, mostSuggestions)
    .map(({ printed }) => printed);
}
