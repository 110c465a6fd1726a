import { editDistance } from '../../problems/edit-distance.ts';
import { spelling } from '../text/spelling.ts';
import { stemsOf } from '../text/stems.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import type { Clause } from './clause.ts';
import type { Lexicon } from './lexicon.ts';

/** Maximum number of words that are suggested for one. */
const maxNearWords = 3;

/** What may be meant by words that no text has. */
export interface NearWords {
  /** The words begin with the absent one, and are all meant together. */
  isBeginning: boolean;
  /** As printed. Several only for a beginning. */
  words: string[];
}

/** What may be meant by a word, joined words or a phrase that no text has: nearest first. */
export function nearWords({ text, kind }: Clause, lexicon: Lexicon): NearWords[] {
  const words = wordsOf(text);
  const [single, ...further] = words;
  if (single && further.length === 0) return nearWord(single.word, lexicon);
  const absent = words.filter(({ word }) => !lexicon.isOfficial(word));
  let corrected = text;
  let isApart = absent.length === 0;
  for (const { word, start, end } of absent.reverse()) {
    const [meant = ''] = nearWord(word, lexicon)[0]?.words ?? [];
    corrected = corrected.slice(0, start) + meant + corrected.slice(end);
    isApart ||= meant === '';
  }
  if (!isApart) return [{ isBeginning: false, words: [corrected] }];
  // Of `topic:dicas` the words that occur are meant, of 移設の影響 those without the particle; none of 11:53.
  const ofLetters = wordsOf(corrected)
    .filter(({ word }) => word.length > 2 && !queryStopWords.has(word))
    .map(({ start, end }) => corrected.slice(start, end));
  const meant = [...ofLetters, ...(corrected.match(/[\p{sc=Han}\p{sc=Katakana}ー]{2,}/gu) ?? [])];
  return kind === 'joined' && meant.length > 0
    ? [{ isBeginning: false, words: [meant.join(' ')] }]
    : [];
}

/** A name of several words that is a slip away from words that no text has. */
export function nearName(text: string, lexicon: Lexicon): string | undefined {
  const names = slipsAway(foldedWords(text).join(' '), [], lexicon);
  return names.find((name) => foldedWords(name).length > 1);
}

function nearWord(word: string, lexicon: Lexicon): NearWords[] {
  // Whoever types “item” looks for a number.
  if (!/^(?!items?$)[a-z]{3,30}$/.test(word)) return [];
  const official = lexicon.words.filter((one) => lexicon.isOfficial(one));
  const beginning = official.filter((one) => one.startsWith(word));
  if (beginning.length > 0) {
    return [{ isBeginning: true, words: beginning.map((one) => lexicon.printed(one)) }];
  }
  const nearest = word.length > 3 ? nearestWords(word, official, lexicon) : [];
  return nearest.slice(0, maxNearWords).map((one) => ({ isBeginning: false, words: [one] }));
}

/** Words of the same root, or else a slip away, or else two of them; as printed. */
function nearestWords(word: string, official: readonly string[], lexicon: Lexicon): string[] {
  const root = rootOf(word);
  const derived = official.filter((one) => rootOf(one) === root);
  if (derived.length > 0) return derived.map((one) => lexicon.printed(one));
  const words = official.filter((one) => one.length > 2 && !queryStopWords.has(one));
  const slips = slipsAway(word, words, lexicon);
  if (slips.length > 0) return slips;
  // Two words typed as one, with a slip in one of them, are meant as a phrase: statuscuo.
  const halves = words.filter((half) => word.startsWith(half) || word.endsWith(half));
  const pairs = halves.flatMap((half) =>
    words.flatMap((other) => [
      [half, other],
      [other, half],
    ]),
  );
  return pairs
    .filter((pair) => editDistance(word, pair.join(''), 1) <= 1)
    .map((pair) => `"${pair.map((one) => lexicon.printed(one)).join(' ')}"`);
}

/** Endings of inflected and derived words. */
const ending =
  /(?:ations?|at(?:e[sd]?|ing)|ions?|[ai]bilit(?:y|ies)|[ai]ble|ments?|ly|e[sd]?|ing|s)$/;

/** The root of folded words that are near one another but not the same: relocate, relocation. */
function rootOf(word: string): string {
  const root = spelling(word).replace(ending, '');
  return root.length > 4 ? root : word;
}

/** The words and names, as printed, that are a slip away from what is typed: nearest first. */
function slipsAway(typed: string, words: readonly string[], lexicon: Lexicon): string[] {
  const names = lexicon.vocabulary.names
    .flatMap(({ printed, unprinted }) => [...printed, ...unprinted])
    .map((name) => [foldedWords(name).join(' '), name] as const);
  // A slip in “community” is a slip where only “communities” is printed.
  const forms = words.flatMap((word) => {
    const stems = word.startsWith(typed.charAt(0)) ? stemsOf(word) : [word];
    return stems
      .filter((stem) => stem === word || (stem.length > 5 && !lexicon.isOfficial(stem)))
      .map((stem) => [stem, lexicon.printed(word)] as const);
  });
  const printedWords = [...forms, ...names]
    .filter(([folded]) => folded.length > 3)
    .map(([folded, printed]) => ({ printed, distance: slipsBetween(typed, folded, printed) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .map(({ printed }) => printed);
  return [...new Set(printedWords)];
}

/**
 * The number of slips that make one of the other; Infinity if they are too many: more than two, or
 * more than one unless in a long word with the same first letter or the same letters in another
 * order. Short words have the first letter in common; abbreviations of up to five capitals have no
 * other slip than letters in another order.
 */
function slipsBetween(typed: string, folded: string, printed: string): number {
  const isReordered = typed.length === folded.length && sorted(typed) === sorted(folded);
  if (/^\p{Lu}{2,5}$/u.test(printed) && !isReordered) return Infinity;
  const startsAlike = typed.startsWith(folded.charAt(0));
  // “Text” is no slip of “next”.
  if (typed.length < 5 && !startsAlike && !isReordered) return Infinity;
  const limit = (typed.length > 7 && startsAlike) || isReordered ? 2 : 1;
  const distance = editDistance(typed, folded, limit);
  return distance > limit ? Infinity : distance;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
