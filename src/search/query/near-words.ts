import { editDistance } from '../text/edit-distance.ts';
import { rootsOf } from '../text/roots.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import type { QueryTerm } from './clauses.ts';
import type { QueryContext } from './parse-query.ts';
import { segmentWords } from './query-segments.ts';

const mostWords = 3;

/** A word that no text has, and what may have been meant by it. */
export interface Misspelt {
  /** As it stands in the query, where, and of what terms. */
  asked: string;
  start: number;
  terms: readonly QueryTerm[];
  /** As printed, nearest first. */
  meant: string[];
}

/**
 * What terms that occur nowhere may have been meant as: a derived word that is printed, a printed word
 * or another name a slip away, two printed words. Neighbours may be one name together. Each term stands
 * in one of these, or in none.
 */
export function nearWords(
  absent: readonly QueryTerm[],
  query: string,
  context: QueryContext,
): Misspelt[] {
  const [first, ...rest] = absent;
  if (!first) return [];
  const start = startOf(first, query);
  const ends = absent.map((term) => startOf(term, query) + term.asked.length);
  for (const [more, end] of [...ends.entries()].reverse()) {
    const stretch = query.slice(start, end);
    const name = more > 0 ? nearName(stretch, context) : undefined;
    if (name) {
      return [
        { asked: stretch, start, terms: absent.slice(0, more + 1), meant: [name] },
        ...nearWords(absent.slice(more + 1), query, context),
      ];
    }
  }
  const meant = nearTerm(first, context);
  return [
    ...(meant.length > 0 ? [{ asked: first.asked, start, terms: [first], meant }] : []),
    ...nearWords(rest, query, context),
  ];
}

/** Where a term stands in a query; another word before it may have its letters. */
function startOf({ asked, position }: QueryTerm, query: string): number {
  const { start = 0 } = segmentWords({ text: query, quoted: false })[position] ?? {};
  return query.startsWith(asked, start) ? start : query.indexOf(asked);
}

/** A name of several words that is a slip away. */
function nearName(stretch: string, { names }: QueryContext): string | undefined {
  const words = foldedWords(stretch).join(' ');
  return names
    .all()
    .map((name) => ({ name, folded: foldedWords(name).join(' ') }))
    .find(({ folded }) => folded.includes(' ') && slipsBetween(words, folded) < Infinity)?.name;
}

function nearTerm({ asked }: QueryTerm, context: QueryContext): string[] {
  const words = wordsOf(asked);
  const [only, ...more] = words;
  if (only && more.length === 0) return nearWord(only.word, context);
  const { lexicon } = context;
  const unknown = words.filter(
    ({ word }) => !lexicon.has(word, 'text') && !lexicon.has(word, 'heading'),
  );
  const meant = unknown.map(({ word }) => nearWord(word, context)[0]);
  if (unknown.length === 0 || meant.includes(undefined)) return [];
  const corrected = unknown.reduceRight(
    (text, { start, end }, at) => text.slice(0, start) + (meant[at] ?? '') + text.slice(end),
    asked,
  );
  return [corrected];
}

function nearWord(word: string, { lexicon, names }: QueryContext): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const derived = lexicon.ofRoots(rootsOf(word));
  if (derived.length > 0) return derived.slice(0, mostWords);
  const printed = [...lexicon.printedWords()].filter(([folded]) => !queryStopWords.has(folded));
  const others = names.all().map((name) => [foldedWords(name).join(' '), name] as const);
  const slips = [...printed, ...others]
    .filter(([folded]) => folded.length > 3)
    .map(([folded, print]) => ({ print, distance: slipsBetween(word, folded) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .map(({ print }) => print);
  return [...new Set(slips.length > 0 ? slips : parted(word, printed))].slice(0, mostWords);
}

/** Two printed words in one, with a slip in one of them, as a phrase: statuscuo. */
function parted(word: string, printed: readonly (readonly [string, string])[]): string[] {
  const found: string[] = [];
  for (let end = 3; end <= word.length - 3; end++) {
    const parts = [word.slice(0, end), word.slice(end)];
    const [first = [], second = []] = parts.map((part) =>
      printed.filter(([folded]) => folded.length > 2 && editDistance(part, folded, 1) <= 1),
    );
    for (const [one, onePrint] of first) {
      for (const [other, otherPrint] of second) {
        if (one === parts[0] || other === parts[1]) found.push(`"${onePrint} ${otherPrint}"`);
      }
    }
  }
  return found;
}

/**
 * How many slips make one of the other; Infinity where they are too many: more than two, and more than
 * one but in a long word with the same first letter, or where the letters are the same in another order.
 */
function slipsBetween(one: string, other: string): number {
  const isLong = one.length > 7 && one.startsWith(other.charAt(0));
  const most = isLong || sorted(one) === sorted(other) ? 2 : 1;
  const distance = editDistance(one, other, most);
  return distance > most ? Infinity : distance;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
