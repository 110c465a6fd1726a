import { fold, wordPattern } from '../search/text/words.ts';

/** A word, another character or white space; in a quotation also a gap, where other words are left out. */
export interface Token {
  kind: 'word' | 'character' | 'mark' | 'bracket' | 'gap';
  text: string;
  /** What equal tokens have in common: of a word its folded form. */
  key: string;
  sentence?: OfficialSentence;
  /** The word before it in its sentence; empty for the first. */
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
const [replacedCost, formCost, omittedCost] = [10, 1, 0.001];
/** Equal words lower the cost, so that the cheapest alignment has most of them. */
const [equalCost, equalTitleCost] = [-14, -6];
/** What it costs to go on elsewhere in the text, and to do so after other words between two quotations. */
const [jumpCost, outsideJumpCost] = [54, 2];
const [added, missing, jumped] = [0, 2, 3];
const dash = '[-−–－‑‐⁻﹣〜～]';
/** A currency, a unit or a sign changes the meaning of a number, so it counts as a word. */
const sign = String.raw`[\p{Sc}%％﹪‰°′℃△▲▼\u3300-\u33FF]|(?![|−～])\p{Sm}|(?<![\p{Script=Latin}\p{N}])(?:${dash}|\.)(?=\p{Sc}?\p{Nd})|(?<=\p{Nd})(?:${dash}|/)(?=\p{Nd})`;
const tokenPattern = new RegExp(String.raw`(${wordPattern.source}|${sign})|\s+|[^]`, 'gu');
const minus = new RegExp(`^${dash}$`);
const openingBracket = /[([（［—–]/;
const quotationMark = /["“”„«»「」『』]/;
/** 45² is not 452. */
const power = /\d[²³¹⁰-₉]/u;
/** Between sentences that do not follow each other, and where a quotation goes on in another place. */
export const jump: Token = { kind: 'gap', text: ' … ', key: 'jump' };
/** Words between two stretches in quotation marks. */
export const outside: Token = { kind: 'gap', text: ' … ', key: 'outside' };

/** The tokens of a text. Together they are the text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), ([text, word]): Token => {
    if (word !== undefined)
      return { kind: 'word', text, key: power.test(word) ? word : fold(word).replace(minus, '-') };
    if (quotationMark.test(text)) return { kind: 'mark', text, key: '"' };
    return { kind: openingBracket.test(text) ? 'bracket' : 'character', text, key: text };
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
  let costs = [0];
  for (const { kind } of text) costs.push(isPart ? 0 : (costs.at(-1) ?? 0) + missingCost[kind]);
  for (const [row, token] of quotation.entries()) {
    const before = costs;
    const jumpedCost = lowest.cost + (quotation[row - 1] === outside ? outsideJumpCost : jumpCost);
    origins.push(jumpedCost < 0 ? lowest.column : 0);
    const ifAdded = addedCost[token.kind];
    costs = [isPart ? 0 : (before[0] ?? 0) + ifAdded];
    for (const [at, other] of text.entries()) {
      const isTitle = other.sentence?.isTitle ?? false;
      const isOmitted = isTitle || leavesOut(token, other);
      const ifMatched = matchingCost(token, other);
      const canJump = isPart && !(isTitle && jumpedCost < 0);
      const options = [
        (before[at + 1] ?? 0) + ifAdded,
        (before[at] ?? 0) + ifMatched,
        (costs[at] ?? 0) + (isOmitted ? omittedCost : missingCost[other.kind]),
        canJump ? Math.min(jumpedCost, 0) + ifMatched : Infinity,
      ];
      const cost = Math.min(...options);
      costs.push(cost);
      moves[row * width + at + 1] = options.indexOf(cost);
    }
    const cost = Math.min(...costs);
    lowest = { row: row + 1, column: costs.indexOf(cost), cost };
    if (cost <= best.cost) best = lowest;
  }
  const addedStep = (quoted: Token): Step => ({ quoted, isGap: quoted.kind === 'gap' });
  let { row, column } = isPart ? best : { row: quotation.length, column: text.length };
  const steps = quotation.slice(row).reverse().map(addedStep);
  while (row > 0 || (column > 0 && !isPart)) {
    const move = row > 0 ? moves[(row - 1) * width + column] : missing;
    const quoted = quotation[row - 1];
    if (!quoted || move === missing) {
      steps.push({ official: text[--column], isGap: quoted?.kind === 'gap' });
      continue;
    }
    row--;
    steps.push(move === added ? addedStep(quoted) : { quoted, official: text[--column] });
    if (move !== jumped) continue;
    const origin = origins[row] ?? 0;
    // Words left out within a sentence are missing.
    const isWithin = origin < column && text[origin - 1]?.sentence === text[column]?.sentence;
    const isGap = quotation[row - 1] === outside;
    if (isWithin) while (column > origin) steps.push({ official: text[--column], isGap });
    else if (origin > 0) steps.push({ official: jump, isGap });
    column = origin;
  }
  return steps.reverse();
}

/** Whether a gap leaves out an official token: an ellipsis any, the words between two quotations only punctuation. */
function leavesOut(gap: Token, other: Token): boolean {
  return gap === outside ? !isWord(other) && other !== jump : gap.kind === 'gap';
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
