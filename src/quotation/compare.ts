import { wordsOf } from '../search/text/words.ts';

/** A word, another character or white space; in a quotation also a gap, where other words are left out. */
export interface Token {
  kind: 'word' | 'character' | 'gap';
  text: string;
  /** What equal tokens have in common: of a word its folded form. */
  key: string;
  sentence?: OfficialSentence;
}

/** Sentences of one meeting have consecutive positions. */
export interface OfficialSentence {
  text: string;
  position: number;
  meeting?: number;
}

/** Two tokens that correspond, or one that is only in the quotation or only in the official text. */
export interface Step {
  quoted?: Token | undefined;
  official?: Token | undefined;
  /** A gap of the quotation, or what it leaves out. */
  isGap?: boolean;
}

/** A stretch of two texts: in both, only in the earlier, or only in the later one. */
export interface Segment {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What a token costs that only one text has: a word is sooner missing, as a left-out “not”. */
const missingCost = { word: 8, character: 1, gap: 0 };
const addedCost = { word: 11, character: 1, gap: 0 };
/** What it costs where a word is replaced, is printed otherwise, or a gap leads to another sentence. */
const [replacedCost, formCost, sentenceCost] = [10, 1, 1];
const [added, missing, jumped] = [1, 2, 3];
/** Where a quotation goes on in another place. */
const jump: Token = { kind: 'gap', text: ' … ', key: '' };

/** The tokens of a text. Together they are the text. */
export function tokensOf(text: string): Token[] {
  let end = 0;
  return [...wordsOf(text), undefined].flatMap((word): Token[] => {
    const characters = text.slice(end, word?.start).match(/\s+|[^]/gu) ?? [];
    const tokens = characters.map((character): Token => ({
      kind: 'character',
      text: character,
      key: character,
    }));
    if (!word) return tokens;
    end = word.end;
    return [...tokens, { kind: 'word', text: text.slice(word.start, end), key: word.word }];
  });
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
  const moves = new Uint8Array(quotation.length * width);
  const cheapest = [0];
  let costs = [0];
  for (const { kind } of text) costs.push(isPart ? 0 : (costs.at(-1) ?? 0) + missingCost[kind]);
  for (const [row, token] of quotation.entries()) {
    const before = costs;
    const ifJumped = (before[cheapest[row] ?? 0] ?? 0) + jumpCost;
    costs = [(before[0] ?? 0) + addedCost[token.kind]];
    moves[row * width] = added;
    for (const [at, other] of text.entries()) {
      const isReplaced = token.kind === 'word' && other.kind === 'word';
      let matching = isReplaced ? replacedCost : Infinity;
      if (token.key === other.key) matching = token.text === other.text ? 0 : formCost;
      const omittedCost = other.sentence === text[at + 1]?.sentence ? 0 : sentenceCost;
      const ifMissing = token.kind === 'gap' ? omittedCost : missingCost[other.kind];
      const options = [
        (before[at] ?? 0) + matching,
        (before[at + 1] ?? 0) + addedCost[token.kind],
        (costs[at] ?? 0) + ifMissing,
        ifJumped + matching,
      ];
      const cost = Math.min(...options);
      costs.push(cost);
      moves[row * width + at + 1] = options.indexOf(cost);
    }
    cheapest.push(costs.indexOf(Math.min(...costs)));
  }
  const steps: Step[] = [];
  let row = quotation.length;
  let column = (isPart ? cheapest[row] : text.length) ?? 0;
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

/**
 * Marks what changed between two texts. The segments that are `same` or `removed` give the earlier text,
 * those that are `same` or `added` the later one, character for character.
 */
export function markChanges(earlier: string, later: string): Segment[] {
  return segmentsOf(align(tokensOf(earlier), tokensOf(later)));
}

/** The same for a quotation and the text that it is aligned with. */
export function segmentsOf(steps: readonly Step[]): Segment[] {
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], text = '') => {
    const last = segments.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') segments.push({ kind, text });
  };
  for (const { quoted, official } of steps) {
    const isSame = quoted?.text === official?.text;
    add(isSame ? 'same' : 'removed', quoted?.text);
    if (!isSame) add('added', official?.text);
  }
  return segments;
}
