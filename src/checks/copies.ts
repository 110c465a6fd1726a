// Long, as finding whole words, halves and runs are one comparison of one text.
import { joinWords } from '../meeting/words.ts';

/** Official words, findable where nobody says that they are official. */
export interface Copies {
  /** Whatever stands somewhere as it should: official words, and ours. */
  known: ReadonlySet<string>;
  official: ReadonlySet<string>;
  /** Our own words, which may quote. */
  ours: readonly string[];
  /** First signs of known words → these, the longest first. */
  beginnings: ReadonlyMap<string, readonly string[]>;
  /** The first signs of the first half of official words, and the last of the last → these. */
  firstHalves: ReadonlyMap<string, readonly string[]>;
  lastHalves: ReadonlyMap<string, readonly string[]>;
  /** The first few signs of short official words, and the last few → these. */
  shortBeginnings: ReadonlyMap<string, readonly string[]>;
  shortEnds: ReadonlyMap<string, readonly string[]>;
  /** A run of words → the sentences that have it. */
  runs: ReadonlyMap<string, readonly string[]>;
  /** What was found in texts before: most stand on many pages. */
  found: Map<string, string | undefined>;
}

/** Signs by which words are looked up. Of shorter halves one cannot tell what they are of. */
const signs = 16;
/** Official words shorter than this are too like others to be told by all their signs but one. */
const fewestSigns = 10;
/** Signs by which these are looked up: as many as the shortest have in a half. */
const fewSigns = 4;
/** Words in a run: as many as two sentences hardly share by chance. */
const runLength = 4;
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
    ours: [...ours].map(joinWords),
    beginnings: grouped(longestFirst, (words) => [words.slice(0, signs)]),
    firstHalves: grouped(telling, (words) => [words.slice(0, signs)]),
    lastHalves: grouped(telling, (words) => [words.slice(-signs)]),
    shortBeginnings: grouped(short, (words) => [words.slice(0, fewSigns)]),
    shortEnds: grouped(short, (words) => [words.slice(-fewSigns)]),
    runs: grouped(
      long.filter((words) => words.split(' ').length >= fewestWords),
      runsOf,
    ),
    found: new Map(),
  };
}

/**
 * What is wrong with a text in which official words may stand: it has half of some, or half of the
 * runs of a sentence, and not the whole. One sign changed anywhere leaves a half as it was. Of short
 * official words, as headings, only a changed letter is told.
 */
export function alteredIn(copies: Copies, text: string): string | undefined {
  if (text.length < fewestSigns || copies.known.has(text)) return undefined;
  if (!copies.found.has(text)) {
    const whole = knownIn(copies, text);
    const altered =
      slipIn(copies, text, whole) ??
      halfIn(copies, text, whole) ??
      mostIn(copies, withoutOfficial(copies, text, whole));
    const found = altered && `“${text}” has an altered copy of “${altered}”`;
    copies.found.set(text, found);
  }
  return copies.found.get(text);
}

/** The same of words of a page that are not marked as official: no sentence may be whole there. */
export function unmarkedIn(copies: Copies, words: string): string | undefined {
  if (copies.ours.some((text) => text.includes(words))) return undefined;
  for (const run of runsOf(words)) {
    const whole = copies.runs.get(run)?.find((sentence) => words.includes(sentence));
    const isQuoted = (text: string) => text.includes(whole ?? '') && words.includes(text);
    if (whole !== undefined && !copies.ours.some(isQuoted)) {
      return `“${whole}” is not marked as official`;
    }
  }
  return alteredIn(copies, words);
}

/** From one offset of a text up to another. */
type Stretch = [start: number, end: number];

/** Where known words stand whole in a text. */
function knownIn({ beginnings }: Copies, text: string): Stretch[] {
  return Array.from(text.matchAll(beginningOfWord)).flatMap(({ index }): Stretch[] => {
    const found = beginnings
      .get(text.slice(index, index + signs))
      ?.find((words) => text.startsWith(words, index) && endsAt(text, index + words.length));
    return found === undefined ? [] : [[index, index + found.length]];
  });
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

const letter = /[\p{L}\p{N}]/u;
const beginningOfWord = /(?<![\p{L}\p{N}])\S/gu;
const endOfWord = /\S(?![\p{L}\p{N}])/gu;

function isBeginning(text: string, offset: number): boolean {
  return text.charAt(offset) !== ' ' && !letter.test(text.charAt(offset - 1));
}

/**
 * Whether a text can end at an offset: no word and no row of one sign goes on there. Behind a full stop
 * a ministry may leave out the space.
 */
function endsAt(text: string, offset: number): boolean {
  const [last, next] = [text.charAt(offset - 1), text.charAt(offset)];
  return !(letter.test(last) && letter.test(next)) && next !== last;
}

/**
 * Official words of which a text has one half and not the whole. Other known words may have that
 * half too, if the text goes on otherwise where they end.
 */
function halfIn(
  { firstHalves, lastHalves }: Copies,
  text: string,
  whole: readonly Stretch[],
): string | undefined {
  const isKnown = (from: number, to: number) =>
    whole.some(([start, end]) => start <= from && to <= end);
  for (const { index } of text.matchAll(beginningOfWord)) {
    const found = firstHalves.get(text.slice(index, index + signs))?.find((words) => {
      if (!text.startsWith(halvesOf(words)[0], index)) return false;
      let end = index;
      while (end < text.length && text[end] === words[end - index]) end++;
      // A space goes on in either.
      return !isKnown(index, end - 1);
    });
    if (found !== undefined) return found;
  }
  for (const { 0: sign, index } of text.matchAll(endOfWord)) {
    const end = index + sign.length;
    const found = lastHalves.get(text.slice(Math.max(0, end - signs), end))?.find((words) => {
      const half = halvesOf(words)[1];
      if (!text.startsWith(half, end - half.length)) return false;
      let start = end;
      while (start > 0 && text[start - 1] === words[words.length - 1 - (end - start)]) start--;
      // What is left of a word before them is none of it.
      while (!isBeginning(text, start)) start++;
      return !isKnown(start, end);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Short official words that stand in a text but for one letter, or with two that changed places. */
function slipIn(copies: Copies, text: string, whole: readonly Stretch[]): string | undefined {
  const isSlipAt = (words: string, start: number, end: number) =>
    isBeginning(text, start) &&
    endsAt(text, end) &&
    !copies.known.has(text.slice(start, end)) &&
    !whole.some(([from, to]) => from <= start && end <= to) &&
    isSlip(words, text.slice(start, end));
  const lengths = ({ length }: string) => [length - 1, length, length + 1];
  for (const { index } of text.matchAll(beginningOfWord)) {
    const found = copies.shortBeginnings
      .get(text.slice(index, index + fewSigns))
      ?.find((words) => lengths(words).some((length) => isSlipAt(words, index, index + length)));
    if (found !== undefined) return found;
  }
  for (const { 0: sign, index } of text.matchAll(endOfWord)) {
    const end = index + sign.length;
    const found = copies.shortEnds
      .get(text.slice(Math.max(0, end - fewSigns), end))
      ?.find((words) => lengths(words).some((length) => isSlipAt(words, end - length, end)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 2 May is no slip of 3 May, where the figure may be meant, and a comma after words is ours. */
function isSlip(words: string, text: string): boolean {
  let start = 0;
  while (start < words.length && words[start] === text[start]) start++;
  let [end, textEnd] = [words.length, text.length];
  while (end > start && textEnd > start && words[end - 1] === text[textEnd - 1]) {
    end--;
    textEnd--;
  }
  const [lost, instead] = [words.slice(start, end), text.slice(start, textEnd)];
  const isSwapped = lost.length === 2 && lost === `${instead.charAt(1)}${instead.charAt(0)}`;
  const isOne = lost.length <= 1 && instead.length <= 1;
  return /^\p{L}+$/u.test(lost + instead) && (isOne || isSwapped);
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

function runsOf(words: string): Set<string> {
  const all = words.split(' ');
  return new Set(
    all.slice(runLength - 1).map((_, index) => all.slice(index, index + runLength).join(' ')),
  );
}

function grouped(
  words: Iterable<string>,
  keysOf: (words: string) => Iterable<string>,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of words) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
