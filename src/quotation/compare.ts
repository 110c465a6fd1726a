import { fold, wordPattern } from '../search/text/words.ts';

/** A word, another character or white space; in a quotation also a gap, where other words are left out. */
export interface Token {
  kind: 'word' | 'character' | 'gap';
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

type Side = 'quoted' | 'official';

export type Segment = ReturnType<typeof segmentsOf>[number];

/** The cost of a token that only one text has. People leave out a word, as “not”, more often than they add one. */
const missingCost = { word: 7, character: 1, gap: 0 };
const addedCost = { word: 9, character: 1, gap: 0 };
/** What it costs where a word is replaced, is printed otherwise, or a gap leaves out a token. */
const [replacedCost, formCost, omittedCost] = [10, 1, 0.001];
const [added, missing, jumped] = [0, 2, 3];
/** A currency, a unit and a sign at a number change its meaning, so they count as words. */
const sign = String.raw`[\p{Sc}%％‰°±℃△▲\u3300-\u33FF<>≤≥≠≈~+]|(?<![\p{Script=Latin}\p{N}])[-−–－.](?=\p{Sc}?\p{Nd})|(?<=\p{Nd})[-−–－/](?=\p{Nd})`;
const tokenPattern = new RegExp(String.raw`(${wordPattern.source}|${sign})|\s+|[^]`, 'gu');
const minus = /^[−–－]$/;
const quotationMark = /["“”„«»「」『』]/;
/** 45² is not 452. */
const power = /\d[²³¹⁰-₉]/u;
/** Between sentences that do not follow each other, and where a quotation goes on in another place. */
export const jump: Token = { kind: 'gap', text: ' … ', key: 'jump' };

/** The tokens of a text. Together they are the text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), ([text, word]) =>
    word === undefined
      ? { kind: 'character', text, key: quotationMark.test(text) ? '"' : text }
      : { kind: 'word', text, key: power.test(word) ? word : fold(word).replace(minus, '-') },
  );
}

/**
 * Aligns a quotation with a text by the smallest cost of tokens replaced, added and missing (Wagner and
 * Fischer, 1974). With a `jumpCost` it may be of any part of the text, and go on in any other sentence
 * at that cost. Time and memory: the product of both lengths.
 */
export function align(quotation: Token[], text: Token[], jumpCost = Infinity): Step[] {
  const isPart = jumpCost < Infinity;
  const width = text.length + 1;
  // The last move to each pair of places; the cheapest column of each row.
  const moves = new Uint8Array(quotation.length * width).fill(added);
  const cheapest = [0];
  let costs = [0];
  for (const { kind } of text) costs.push(isPart ? 0 : (costs.at(-1) ?? 0) + missingCost[kind]);
  for (const [row, token] of quotation.entries()) {
    const before = costs;
    const ifJumped = (before[cheapest[row] ?? 0] ?? 0) + jumpCost;
    costs = [(before[0] ?? 0) + addedCost[token.kind] * 0.99];
    for (const [at, other] of text.entries()) {
      const isReplaced = token.kind === 'word' && other.kind === 'word';
      let matching = isReplaced ? replacedCost : Infinity;
      if (token.key === other.key) matching = token.text === other.text ? 0 : formCost;
      const ifMissing = token.kind === 'gap' ? omittedCost : missingCost[other.kind];
      const options = [
        (before[at + 1] ?? 0) + addedCost[token.kind],
        (before[at] ?? 0) + matching,
        (costs[at] ?? 0) + ifMissing,
        ifJumped + matching,
      ];
      const cost = Math.min(...options);
      costs.push(cost);
      moves[row * width + at + 1] = options.indexOf(cost);
    }
    cheapest.push(costs.indexOf(Math.min(...costs)));
  }
  let row = quotation.length;
  let column = (isPart ? cheapest[row] : text.length) ?? 0;
  const steps: Step[] = [];
  while (row > 0 || (column > 0 && !isPart)) {
    const move = row > 0 ? moves[(row - 1) * width + column] : missing;
    const isGap = quotation[row - 1]?.kind === 'gap';
    if (move === added) steps.push({ quoted: quotation[--row], isGap });
    else if (move === missing) steps.push({ official: text[--column], isGap });
    else steps.push({ quoted: quotation[--row], official: text[--column] });
    if (move !== jumped) continue;
    const target = cheapest[row] ?? 0;
    // Words left out within a sentence are missing.
    const isWithin = target < column && text[target]?.sentence === text[column]?.sentence;
    if (isWithin) while (column > target) steps.push({ official: text[--column] });
    else steps.push({ official: jump });
    column = target;
  }
  return steps.reverse();
}

/** The text of one side of steps. */
export function textOf(steps: readonly Step[], side: Side): string {
  return steps.map((step) => step[side]?.text ?? '').join('');
}

export function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

export function isEqualWord({ quoted, official }: Step): boolean {
  return isWord(quoted) && quoted.key === official?.key;
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
