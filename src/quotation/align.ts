/** Where any words of the text may be left out: an ellipsis, or words in brackets. */
export const gap = null;
/** The end of a sentence, which no word can replace. */
export const sentenceEnd = '¶';

/** Positions of two corresponding words. One is missing if words differ in number; `skipped` at a gap. */
export interface Step {
  kind: 'same' | 'replaced' | 'added' | 'missing' | 'skipped';
  quoted?: number;
  official?: number;
}

/** What steps cost. A word is sooner missing than replaced, so that a left-out “not” is told as such. */
const [missingCost, replacedCost, addedCost, sentenceEndCost] = [8, 9, 11, 18];

/**
 * Aligns a quotation with a text by the smallest cost of words replaced, added and missing
 * (Wagner and Fischer, 1974). Words skipped at a gap cost nothing; a gap itself makes no step.
 * Time and memory: the product of both lengths.
 */
export function align(
  quotation: readonly (string | typeof gap)[],
  text: readonly string[],
): Step[] {
  const width = text.length + 1;
  const costs = new Uint32Array((quotation.length + 1) * width).map((_, at) =>
    at < width ? at * missingCost : 0,
  );
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  const changeCost = (row: number, column: number) => {
    const [word, textWord] = [quotation[row - 1], text[column - 1]];
    if (word === gap) return Infinity;
    if (word === textWord) return 0;
    return word === sentenceEnd || textWord === sentenceEnd ? sentenceEndCost : replacedCost;
  };
  const isGap = (row: number) => row > 0 && quotation[row - 1] === gap;
  for (let row = 1; row <= quotation.length; row++) {
    const [ifAdded, ifMissing] = isGap(row) ? [0, 0] : [addedCost, missingCost];
    costs[row * width] = at(row - 1, 0) + ifAdded;
    const [previousRowStart, rowStart] = [(row - 1) * width, row * width];
    for (let column = 1; column < width; column++) {
      const changed = (costs[previousRowStart + column - 1] ?? 0) + changeCost(row, column);
      const added = (costs[previousRowStart + column] ?? 0) + ifAdded;
      const missing = (costs[rowStart + column - 1] ?? 0) + ifMissing;
      costs[rowStart + column] = Math.min(changed, added, missing);
    }
  }
  const steps: Step[] = [];
  let [row, column] = [quotation.length, text.length];
  while (row > 0 || column > 0) {
    const cost = at(row, column);
    const [ifAdded, ifMissing] = isGap(row) ? [0, 0] : [addedCost, missingCost];
    const canOmit = column > 0 && cost === at(row, column - 1) + ifMissing;
    // Of several equal places a quotation is taken to be from the first.
    const isEnd = row === quotation.length && isGap(row);
    if (row > 0 && column > 0 && cost === at(row - 1, column - 1) + changeCost(row, column)) {
      const kind = changeCost(row, column) === 0 ? 'same' : 'replaced';
      steps.push({ kind, quoted: --row, official: --column });
    } else if (row > 0 && cost === at(row - 1, column) + ifAdded && !(isEnd && canOmit)) {
      row--;
      if (ifAdded > 0) steps.push({ kind: 'added', quoted: row });
    } else steps.push({ kind: ifMissing > 0 ? 'missing' : 'skipped', official: --column });
  }
  return steps.reverse();
}
