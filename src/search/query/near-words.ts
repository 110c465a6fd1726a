import { editDistance } from '../../problems/edit-distance.ts';
import { rootsOf } from '../text/roots.ts';
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
  const meant = absent.map(({ word }) => {
    const near = nearWord(word, lexicon);
    return (near.find(({ isBeginning }) => !isBeginning) ?? near[0])?.words[0];
  });
  if (absent.length === 0 || meant.includes(undefined)) return [];
  const corrected = absent.reduceRight(
    (line, { start, end }, at) => line.slice(0, start) + (meant[at] ?? '') + line.slice(end),
    text,
  );
  return [{ isBeginning: false, words: [corrected] }];
}

/** A name of several words that is a slip away from words that no text has. */
export function nearName(text: string, lexicon: Lexicon): string | undefined {
  const words = foldedWords(text).join(' ');
  return lexicon.names.find((name) => {
    const folded = foldedWords(name).join(' ');
    return folded.includes(' ') && slipsBetween(words, folded) < Infinity;
  });
}

function nearWord(word: string, lexicon: Lexicon): NearWords[] {
  if (!/^[a-z]{3,30}$/.test(word)) return [];
  const beginning = lexicon
    .beginningWith(word)
    .filter((one) => lexicon.isOfficial(one))
    .map((one) => lexicon.printed(one));
  const isBeginning = beginning.length > 0;
  const nearest = [...new Set(nearestWords(word, lexicon, isBeginning))]
    .filter((printed) => !beginning.includes(printed))
    .slice(0, maxNearWords);
  return [
    ...(isBeginning ? [{ isBeginning, words: beginning }] : []),
    ...nearest.map((printed) => ({ isBeginning: false, words: [printed] })),
  ];
}

/** Printed words of the same root, or else a slip away, or else two of them. */
function nearestWords(word: string, lexicon: Lexicon, isBeginning: boolean): string[] {
  if (word.length < 4) return [];
  const derived = lexicon.ofRoots(rootsOf(word)).map((one) => lexicon.printed(one));
  if (derived.length > 0) return derived;
  const official = lexicon.officialWords().filter((one) => !queryStopWords.has(one));
  const candidates = [
    ...official.map((folded) => ({ folded, printed: lexicon.printed(folded) })),
    ...lexicon.names.map((name) => ({ folded: foldedWords(name).join(' '), printed: name })),
  ];
  const slips = candidates
    .filter(({ folded }) => folded.length > 3)
    .map(({ folded, printed }) => ({ printed, distance: slipsBetween(word, folded, printed) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .map(({ printed }) => printed);
  return slips.length > 0 || isBeginning ? slips : twoWords(word, official, lexicon);
}

/** Two printed words typed as one, with a slip in one of them, as a phrase: statuscuo. */
function twoWords(word: string, official: readonly string[], lexicon: Lexicon): string[] {
  const phrases: string[] = [];
  for (let end = 3; end <= word.length - 3; end++) {
    const [start, remainder] = [word.slice(0, end), word.slice(end)];
    const nearTo = (half: string) =>
      lexicon.isPrinted(half)
        ? [half]
        : official.filter((one) => one.length > 2 && editDistance(half, one, 1) <= 1);
    if (!lexicon.isPrinted(start) && !lexicon.isPrinted(remainder)) continue;
    for (const firstWord of nearTo(start)) {
      for (const secondWord of nearTo(remainder)) {
        phrases.push(`"${lexicon.printed(firstWord)} ${lexicon.printed(secondWord)}"`);
      }
    }
  }
  return phrases;
}

/**
 * The number of slips that make one of the other; Infinity if they are too many: more than two, or
 * more than one unless in a long word with the same first letter or the same letters in another
 * order. Abbreviations of up to five capitals have no other slip than letters in another order.
 */
function slipsBetween(typed: string, folded: string, printed = ''): number {
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
