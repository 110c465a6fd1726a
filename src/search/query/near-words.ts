import { editDistance } from '../../problems/edit-distance.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
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
export function nearWords(text: string, lexicon: Lexicon): NearWords[] {
  const words = wordsOf(text);
  const [single, ...further] = words;
  if (single && further.length === 0) return nearWord(single.word, lexicon);
  const absent = words.filter(({ word }) => !lexicon.isOfficial(word));
  let corrected = text;
  for (const { word, start, end } of absent.reverse()) {
    const near = nearWord(word, lexicon);
    const [meant] = (near.find(({ isBeginning }) => !isBeginning) ?? near[0])?.words ?? [];
    if (meant === undefined) return [];
    corrected = corrected.slice(0, start) + meant + corrected.slice(end);
  }
  return corrected === text ? [] : [{ isBeginning: false, words: [corrected] }];
}

/** A name of several words that is a slip away from words that no text has. */
export function nearName(text: string, lexicon: Lexicon): string | undefined {
  const names = slipsAway(foldedWords(text).join(' '), [], lexicon);
  return names.find((name) => foldedWords(name).length > 1);
}

function nearWord(word: string, lexicon: Lexicon): NearWords[] {
  if (!/^[a-z]{3,30}$/.test(word)) return [];
  const beginning = lexicon
    .beginningWith(word)
    .filter((one) => lexicon.isOfficial(one))
    .map((one) => lexicon.printed(one));
  const isBeginning = beginning.length > 0;
  const nearest = new Set(nearestWords(word, lexicon, isBeginning)).difference(new Set(beginning));
  return [
    ...(isBeginning ? [{ isBeginning, words: beginning }] : []),
    ...[...nearest].slice(0, maxNearWords).map((one) => ({ isBeginning: false, words: [one] })),
  ];
}

/** Printed words of the same root, or else a slip away, or else two of them. */
function nearestWords(word: string, lexicon: Lexicon, isBeginning: boolean): string[] {
  if (word.length < 4) return [];
  const derived = lexicon.ofSameRoot(word).map((one) => lexicon.printed(one));
  if (derived.length > 0) return derived;
  const official = lexicon.officialWords().filter((one) => !queryStopWords.has(one));
  const slips = slipsAway(word, official, lexicon);
  return slips.length > 0 || isBeginning ? slips : twoWords(word, official, lexicon);
}

/** The words and names, as printed, that are a slip away from what is typed: nearest first. */
function slipsAway(typed: string, words: readonly string[], lexicon: Lexicon): string[] {
  const names = lexicon.vocabulary.names
    .flatMap(({ printed, unprinted }) => [...printed, ...unprinted])
    .map((name) => [foldedWords(name).join(' '), name] as const);
  return [...words.map((word) => [word, lexicon.printed(word)] as const), ...names]
    .filter(([folded]) => folded.length > 3)
    .map(([folded, printed]) => ({ printed, distance: slipsBetween(typed, folded, printed) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .map(({ printed }) => printed);
}

/** Two printed words typed as one, with a slip in one of them, as a phrase: statuscuo. */
function twoWords(typed: string, official: readonly string[], lexicon: Lexicon): string[] {
  const words = official.filter((word) => word.length > 2);
  const nearTo = (half: string) => words.filter((word) => editDistance(half, word, 1) <= 1);
  const phrase = (...halves: string[]) =>
    `"${halves.map((half) => lexicon.printed(half)).join(' ')}"`;
  return words.flatMap((word) => [
    ...(typed.startsWith(word)
      ? nearTo(typed.slice(word.length)).map((end) => phrase(word, end))
      : []),
    ...(typed.endsWith(word)
      ? nearTo(typed.slice(0, -word.length)).map((start) => phrase(start, word))
      : []),
  ]);
}

/**
 * The number of slips that make one of the other; Infinity if they are too many: more than two, or
 * more than one unless in a long word with the same first letter or the same letters in another
 * order. Abbreviations of up to five capitals have no other slip than letters in another order.
 */
function slipsBetween(typed: string, folded: string, printed: string): number {
  const isReordered = sorted(typed) === sorted(folded);
  if (/^\p{Lu}{2,5}$/u.test(printed) && !isReordered) return Infinity;
  const isLong = typed.length > 7 && typed.startsWith(folded.charAt(0));
  const limit = isLong || isReordered ? 2 : 1;
  const distance = editDistance(typed, folded, limit);
  return distance > limit ? Infinity : distance;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
