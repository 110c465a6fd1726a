import { fold, wordPattern } from '../search/text/words.ts';

/** A word, another character or white space; in a quotation also a gap, where other words are left out. */
export interface Token {
  kind: 'word' | 'character' | 'mark' | 'bracket' | 'gap';
  text: string;
  /** What equal tokens have in common: of a word its folded form. */
  key: string;
  sentence?: OfficialSentence | undefined;
  /** The word before it in its text; empty for the first. */
  previousWord?: string;
}

/** Positions grow by 1 at most from one sentence to the next of a text; a title is half before its sentence. */
export interface OfficialSentence {
  text: string;
  position: number;
  meeting?: number;
  isTitle?: boolean;
}

/** Two tokens that correspond, or one that only one text has. `isGap`: a gap, or what it leaves out. */
export interface Step {
  quoted?: Token | undefined;
  official?: Token | undefined;
  isGap?: boolean;
}

export type EqualWord = Step & { quoted: Token; official: Token };

type Side = 'quoted' | 'official';

export type Segment = ReturnType<typeof segmentsOf>[number];

/** The cost of a token that only one text has. People leave out a word, as “not”, more often than they add one. */
const missingCost = { word: 7, character: 1, mark: 1, bracket: 1, gap: 54 };
const addedCost = { word: 9, character: 1, mark: 31, bracket: 9, gap: 0 };
/** What it costs where a word is replaced, is printed otherwise, or a gap leaves out a token. */
const replacedCost = 10;
const formCost = 1;
const omittedCost = 0.001;
/** Equal words lower the cost, so that the cheapest alignment has most of them. */
const equalCost = -14;
const equalTitleCost = -6;
/** What it costs to go on elsewhere in the text, and to do so after other words between two quotations. */
const jumpCost = 54;
const outsideJumpCost = 2;
/** The moves of an alignment, by their places among its options; 1 is a match. */
const added = 0;
const missing = 2;
const jumped = 3;
const dash = String.raw`[\p{Pd}−⁻～]`;
/** A currency, a unit or a sign changes the meaning of a number, so it counts as a word. */
const sign = String.raw`[\p{Sc}%％﹪‰°′℃△▲▼\u3300-\u33FF]|(?![|−～])\p{Sm}|(?<![\p{Script=Latin}\p{N}])(?:${dash}|\.)(?=\p{Sc}?\p{Nd})|(?<=\p{Nd})(?:${dash}|/)(?=\p{Nd})`;
const tokenPattern = new RegExp(String.raw`(${wordPattern.source}|${sign})|\s+|[^]`, 'gu');
const minus = new RegExp(`^${dash}$`, 'u');
const openingBracket = /[([（［—–]/;
const quotationMark = /["“”„«»「」『』]/;
/** 45² is not 452. */
const power = /\d[²³¹⁰-₉]/u;
/** Between sentences that do not follow each other, and where a quotation goes on in another place. */
export const jump: Token = { kind: 'gap', text: ' … ', key: 'jump' };
/** Words between two stretches in quotation marks. */
export const outside: Token = { ...jump, key: 'outside' };

/** The tokens of a text. Together they are the text. */
export function tokensOf(text: string, sentence?: OfficialSentence): Token[] {
  let previousWord = '';
  return Array.from(text.matchAll(tokenPattern), ([text, word]): Token => {
    const token = { text, sentence, previousWord };
    if (word !== undefined) {
      previousWord = word;
      const key = power.test(word) ? word : fold(word).replace(minus, '-');
      return { ...token, kind: 'word', key };
    }
    if (quotationMark.test(text)) return { ...token, kind: 'mark', key: '"' };
    return { ...token, kind: openingBracket.test(text) ? 'bracket' : 'character', key: text };
  });
}

/**
 * Aligns two texts by the smallest cost of tokens replaced, added and missing (Wagner and Fischer, 1974),
 * or a quotation with the part of a text that it has most of (Smith and Waterman, 1981), which may go on
 * in any other sentence. Before the part and after it tokens are added. Time and memory: the product of both lengths.
 */
export function align(quotation: readonly Token[], text: readonly Token[], isPart = false): Step[] {
  const width = text.length + 1;
  // The last move to each pair of places, and where a jump to each row comes from: 0 is the start.
  const moves = new Uint8Array(quotation.length * width);
  const origins: number[] = [];
  let lowest = { row: 0, column: 0, cost: 0 };
  let best = lowest;
  const ownAddedCost = isPart ? addedCost : missingCost;
  let costs = [0];
  for (const { kind } of text) costs.push(isPart ? 0 : (costs.at(-1) ?? 0) + missingCost[kind]);
  for (const [row, token] of quotation.entries()) {
    const before = costs;
    const isSeparate = quotation[row - 1] === outside;
    const jumpedCost = Math.min(0, lowest.cost + (isSeparate ? outsideJumpCost : jumpCost));
    origins.push(jumpedCost < 0 ? lowest.column : 0);
    const ifAdded = ownAddedCost[token.kind];
    costs = [isPart ? 0 : (before[0] ?? 0) + ifAdded];
    for (const [at, other] of text.entries()) {
      // An ellipsis leaves out anything, the words between two quotations only punctuation.
      const isLeftOut = token === outside ? !isWord(other) && other !== jump : token.kind === 'gap';
      const ifMatched = matchingCost(token, other);
      const options = [
        (before[at + 1] ?? 0) + ifAdded,
        (before[at] ?? 0) + ifMatched,
        (costs[at] ?? 0) +
          (other.sentence?.isTitle || isLeftOut ? omittedCost : missingCost[other.kind]),
        isPart ? jumpedCost + ifMatched : Infinity,
      ];
      const cost = Math.min(...options);
      costs.push(cost);
      moves[row * width + at + 1] = options.indexOf(cost);
    }
    const cost = Math.min(...costs);
    lowest = { row: row + 1, column: costs.indexOf(cost), cost };
    if (!isPart || cost <= best.cost) best = lowest;
  }
  const steps: Step[] = [];
  let [row, column] = [quotation.length, isPart ? best.column : text.length];
  while (row > 0 || (column > 0 && !isPart)) {
    const quoted = quotation[row - 1];
    const isGap = quoted?.kind === 'gap';
    const move = row > best.row ? added : moves[(row - 1) * width + column];
    if (!quoted || move === missing) {
      steps.push({ official: text[--column], isGap });
      continue;
    }
    steps.push({ quoted, official: move === added ? undefined : text[--column], isGap });
    row--;
    if (move !== jumped) continue;
    const origin = origins[row] ?? 0;
    const isSeparate = quotation[row - 1] === outside;
    // Words left out within a sentence are missing.
    const isWithin = origin < column && text[origin - 1]?.sentence === text[column]?.sentence;
    const leftOut = isWithin ? text.slice(origin, column).reverse() : origin > 0 ? [jump] : [];
    steps.push(...leftOut.map((official) => ({ official, isGap: isSeparate })));
    column = origin;
  }
  return steps.reverse();
}

function matchingCost(token: Token, other: Token): number {
  if (token.key !== other.key) return isWord(token) && isWord(other) ? replacedCost : Infinity;
  const equal = other.sentence?.isTitle ? equalTitleCost : equalCost;
  return (isWord(token) ? equal : 0) + (token.text === other.text ? 0 : formCost);
}

/** The text of one side of steps. */
export function textOf(steps: readonly Step[], side: Side): string {
  return steps.map((step) => step[side]?.text ?? '').join('');
}

export function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

export function isEqualWord(step: Step): step is EqualWord {
  return isWord(step.quoted) && step.quoted.key === step.official?.key;
}

/** Marks what changed. All `quoted` together are the earlier text, all `official` the later one. */
export function markChanges(earlier: string, later: string): Segment[] {
  return segmentsOf(align(tokensOf(earlier), tokensOf(later)));
}

/** Divides two texts into stretches that are the same in both, gaps with what they leave out, and changes. */
export function segmentsOf(steps: readonly Step[]) {
  /** The same word, the same other character, the same word in another form, a gap or a change. */
  const letterOf = (step: Step) => {
    if (step.quoted?.text === step.official?.text) return isWord(step.quoted) ? 'w' : 's';
    if (isEqualWord(step)) return 'f';
    return step.isGap ? 'g' : 'c';
  };
  const letters = steps.map(letterOf).join('');
  // What is between changed words is part of the change.
  const runs = letters.matchAll(/[ws]+|g+|f(?:[fs]*f)?|c(?:[cs]*c)?/g);
  return Array.from(runs, ({ 0: run, index }) => {
    const ofSegment = steps.slice(index, index + run.length);
    const falseWords = (side: Side) =>
      ofSegment.filter((step) => !step.isGap && !isEqualWord(step) && isWord(step[side])).length;
    return {
      quoted: textOf(ofSegment, 'quoted'),
      official: textOf(ofSegment, 'official'),
      isGap: run.startsWith('g'),
      /** Number of words that differ where no gap says so. */
      wordCount: Math.max(falseWords('quoted'), falseWords('official')),
    };
  });
}

/** One of two texts, with what only it has in marks. */
export function withMarks<Mark>(segments: Segment[], side: Side, mark: (text: string) => Mark) {
  return segments.flatMap(({ quoted, official, [side]: text }) => {
    if (quoted === official) return text;
    return text === '' ? [] : mark(text);
  });
}
