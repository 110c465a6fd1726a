/** Where any words of the text may be left out: an ellipsis, or words in brackets. */
export const gap = null;
/** The end of a sentence, which no word can replace. */
export const sentenceEnd = '¶';

/** How a word of a quotation and a word of the text correspond; both are positions in their lists. */
export interface Step {
  kind: 'same' | 'replaced' | 'added' | 'missing' | 'skipped';
  /** Position in the quotation; absent for words that it does not have. */
  quoted?: number;
  /** Position in the text; absent for words that it does not have. */
  official?: number;
}

const diagonal = 1;
const addition = 2;
const omission = 3;

/**
 * Aligns a quotation with a text by the smallest number of words replaced, added and missing
 * (Wagner and Fischer, 1974). Words skipped at a gap cost nothing; a gap itself makes no step.
 * Time and memory: the product of both lengths.
 */
export function align(
  quotation: readonly (string | typeof gap)[],
  text: readonly string[],
): Step[] {
  const width = text.length + 1;
  const moves = new Uint8Array((quotation.length + 1) * width).fill(omission, 1, width);
  let previous = Uint16Array.from({ length: width }, (_, column) => column);
  for (const [at, word] of quotation.entries()) {
    const row = (at + 1) * width;
    const costs = new Uint16Array(width);
    // Of several equal places a quotation is taken to be from the first.
    const isEnd = at === quotation.length - 1;
    costs[0] = (previous[0] ?? 0) + (word === gap ? 0 : 1);
    moves[row] = addition;
    for (let column = 1; column < width; column++) {
      const other = text[column - 1];
      const change = word === other ? 0 : word === sentenceEnd || other === sentenceEnd ? 2 : 1;
      const omitted = (costs[column - 1] ?? 0) + (word === gap ? 0 : 1);
      const added = (previous[column] ?? 0) + (word === gap ? 0 : 1);
      let cost = word === gap ? added : (previous[column - 1] ?? 0) + change;
      let move = word === gap ? addition : diagonal;
      if (added < cost) [cost, move] = [added, addition];
      if (omitted < cost || (isEnd && omitted === cost)) [cost, move] = [omitted, omission];
      costs[column] = cost;
      moves[row + column] = move;
    }
    previous = costs;
  }
  return walkBack(quotation, text, moves);
}

function walkBack(
  quotation: readonly (string | typeof gap)[],
  text: readonly string[],
  moves: Uint8Array,
): Step[] {
  const steps: Step[] = [];
  let row = quotation.length;
  let column = text.length;
  while (row > 0 || column > 0) {
    const move = moves[row * (text.length + 1) + column];
    const word = quotation[row - 1];
    if (move === omission) {
      const isSkipped = row > 0 && word === gap;
      steps.push({ kind: isSkipped ? 'skipped' : 'missing', official: --column });
    } else if (move === addition) {
      row--;
      if (word !== gap) steps.push({ kind: 'added', quoted: row });
    } else {
      const kind = word === text[column - 1] ? 'same' : 'replaced';
      steps.push({ kind, quoted: --row, official: --column });
    }
  }
  return steps.reverse();
}
