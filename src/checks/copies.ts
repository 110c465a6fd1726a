// Over 150 lines, as finding whole words, halves and runs is one comparison of one text.
import { joinWords } from '../meeting/words.ts';
import { fewestSigns, type ShortWords, slipIn } from './slips.ts';
import {
  beginningsIn,
  endsAt,
  endsIn,
  fewSigns,
  isBeginning,
  keyOf,
  type Places,
  type Stretch,
} from './word-bounds.ts';
import { type Runs, runsOf, runsOfAll } from './word-runs.ts';

/** Official words, findable where nobody says that they are official. */
export interface Copies extends ShortWords {
  official: ReadonlySet<string>;
  /** Our own words, which may quote, each in a line. */
  ours: string;
  /** `keyOf` the first signs of known words → these, the longest first. */
  beginnings: ReadonlyMap<number, readonly string[]>;
  /** That of the first signs of the first half of official words, and of the last of the last → these. */
  firstHalves: ReadonlyMap<number, readonly string[]>;
  lastHalves: ReadonlyMap<number, readonly string[]>;
  runs: Runs;
  /** `keyOf` the few signs that words begin and end with: few places of a text are worth a look. */
  firstFew: ReadonlySet<number>;
  lastFew: ReadonlySet<number>;
  /** What was found in texts before, '' for nothing: most stand on many pages. */
  found: Record<'altered' | 'unmarked', Map<string, string>>;
}

/** Signs by which words are looked up. Of shorter halves one cannot tell what they are of. */
const signs = 16;
/** In official words this long that stand whole, no others begin or end, as a heading might. */
const settling = 80;
/** Sentences shorter than this are too like others to be told by their runs. */
const fewestWords = 6;

/** Makes words findable: `sentences`, `others` that are official, and texts of `ours`. */
export function copiesOf(
  sentences: Iterable<string>,
  others: Iterable<string>,
  ours: Iterable<string>,
): Copies {
  const long = [...new Set(sentences)];
  const official = new Set([...long, ...others]);
  const telling = [...official].filter((words) => halvesOf(words)[0].length >= signs);
  const short = [...official].filter(
    (words) => words.length >= fewestSigns && halvesOf(words)[0].length < signs,
  );
  const known = new Set([...official, ...ours]);
  const longestFirst = [...known].sort((one, other) => other.length - one.length);
  return {
    known,
    official,
    ours: [...ours].map(joinWords).join('\n'),
    beginnings: Map.groupBy(longestFirst, (words) => keyOf(words, 0, signs)),
    firstHalves: Map.groupBy(telling, (words) => keyOf(words, 0, signs)),
    lastHalves: Map.groupBy(telling, (words) => keyOf(words, words.length - signs, words.length)),
    shortBeginnings: Map.groupBy(short, (words) => keyOf(words, 0, fewSigns)),
    shortEnds: Map.groupBy(short, (words) => keyOf(words, words.length - fewSigns, words.length)),
    firstFew: new Set([...known].map((words) => keyOf(words, 0, fewSigns))),
    lastFew: new Set(
      [...telling, ...short].map((words) => keyOf(words, words.length - fewSigns, words.length)),
    ),
    runs: runsOfAll(long.filter((words) => words.split(' ').length >= fewestWords)),
    found: { altered: new Map(), unmarked: new Map() },
  };
}

/**
 * What is wrong with a text in which official words may stand: it has half of some, or half of the
 * runs of a sentence, and not the whole. One sign changed anywhere leaves a half as it was. Of short
 * official words, as headings, only a changed letter is told.
 */
export function alteredIn(copies: Copies, printed: string): string | undefined {
  if (printed.length < fewestSigns || copies.known.has(printed)) return undefined;
  return kept(copies.found.altered, printed, () => {
    const text = joinWords(printed);
    const places = placesIn(copies, text);
    const altered =
      slipIn(copies, text, places) ??
      halfIn(copies, text, places) ??
      mostIn(copies, withoutOfficial(copies, text, places.whole));
    return altered && `“${text}” has an altered copy of “${altered}”`;
  });
}

/** The same of words of a page that are not marked as official: no sentence may be whole there. */
export function unmarkedIn(copies: Copies, words: string): string | undefined {
  return kept(copies.found.unmarked, words, () => {
    const found = wholeIn(copies, words) ?? alteredIn(copies, words);
    // Asked last: ours are megabytes at a thousand meetings.
    return found !== undefined && copies.ours.includes(words) ? undefined : found;
  });
}

function wholeIn(copies: Copies, words: string): string | undefined {
  for (const run of runsOf(words)) {
    const whole = copies.runs.get(run)?.find((sentence) => words.includes(sentence));
    if (whole !== undefined && !isQuotedByUs(copies, words, whole)) {
      return `“${whole}” is not marked as official`;
    }
  }
  return undefined;
}

/** Whether words hold a whole text of ours that quotes a sentence. */
function isQuotedByUs({ ours }: Copies, words: string, sentence: string): boolean {
  return ours.split('\n').some((text) => text.includes(sentence) && words.includes(text));
}

function kept(
  found: Map<string, string>,
  text: string,
  find: () => string | undefined,
): string | undefined {
  const before = found.get(text);
  if (before !== undefined) return before || undefined;
  const now = find();
  found.set(text, now ?? '');
  return now;
}

/** Where in a text known words may begin and end, and where they stand whole. */
function placesIn(copies: Copies, text: string): Places {
  const { firstFew, lastFew, beginnings, official } = copies;
  const { settled, ...found } = beginningsIn(firstFew, text, (index) => {
    const known = beginnings
      .get(keyOf(text, index, index + signs))
      ?.find((words) => text.startsWith(words, index) && endsAt(text, index + words.length));
    if (known === undefined) return undefined;
    const isSettled = known.length >= settling && official.has(known);
    return { end: index + known.length, isSettled };
  });
  return { ...found, ends: endsIn(lastFew, text, settled) };
}

function withoutOfficial({ official }: Copies, text: string, whole: readonly Stretch[]): string {
  let rest = '';
  let last = 0;
  for (const [start, end] of whole) {
    if (start < last || !official.has(text.slice(start, end))) continue;
    rest += `${text.slice(last, start)}…`;
    last = end;
  }
  return rest + text.slice(last);
}

/**
 * Official words of which a text has one half and not the whole. Other known words may have that
 * half too, if the text goes on otherwise where they end.
 */
function halfIn(
  { firstHalves, lastHalves }: Copies,
  text: string,
  { begins, ends, whole }: Places,
): string | undefined {
  const isKnown = (from: number, to: number) =>
    whole.some(([start, end]) => start <= from && to <= end);
  for (const { index } of begins) {
    const found = firstHalves.get(keyOf(text, index, index + signs))?.find((words) => {
      const alike = alikeFrom(text, index, words);
      // A space goes on in either.
      return alike >= halvesOf(words)[0].length && !isKnown(index, index + alike - 1);
    });
    if (found !== undefined) return found;
  }
  for (const { index: end } of ends) {
    const found = lastHalves.get(keyOf(text, end - signs, end))?.find((words) => {
      const alike = alikeUpTo(text, end, words);
      if (alike < halvesOf(words)[1].length) return false;
      let start = end - alike;
      // What is left of a word before them is none of it.
      while (!isBeginning(text, start)) start++;
      return !isKnown(start, end);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many signs a text has from `index` on as words have. */
function alikeFrom(text: string, index: number, words: string): number {
  if (text.startsWith(words, index)) return words.length;
  let alike = 0;
  while (index + alike < text.length && text[index + alike] === words[alike]) alike++;
  return alike;
}

/** How many it has up to `end` as words have at their end. */
function alikeUpTo(text: string, end: number, words: string): number {
  if (end >= words.length && text.startsWith(words, end - words.length)) return words.length;
  let alike = 0;
  while (end > alike && text[end - 1 - alike] === words[words.length - 1 - alike]) alike++;
  return alike;
}

/** The halves of words without the two signs between them, which may have changed places. */
function halvesOf(words: string): [first: string, last: string] {
  const middle = Math.floor(words.length / 2);
  return [words.slice(0, middle - 1), words.slice(middle + 1)];
}

function mostIn({ runs }: Copies, text: string): string | undefined {
  if (text.split(' ', fewestWords / 2).length < fewestWords / 2) return undefined;
  const hits = new Map<string, number>();
  for (const run of runsOf(text)) {
    for (const sentence of runs.get(run) ?? []) hits.set(sentence, (hits.get(sentence) ?? 0) + 1);
  }
  for (const [sentence, count] of hits) if (count * 2 >= runsOf(sentence).size) return sentence;
  return undefined;
}
