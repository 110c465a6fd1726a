import { type Label, labels, type Variant } from '../query/clauses.ts';

/** A document that holds something of what was asked. */
export interface Hit {
  document: number;
  /** The weakest of its terms' labels. */
  label: Label;
  /** The variant by which it holds each present term; undefined where it does not. */
  variants: (Variant | undefined)[];
  /** The terms stand in the official words as they stand in the query. */
  together: boolean;
}

/** Sorts: the stronger label, words that stand together, then newer texts. */
export function byRelevance(one: Hit, other: Hit): number {
  return (
    rankOf(one.label) - rankOf(other.label) ||
    Number(other.together) - Number(one.together) ||
    one.document - other.document
  );
}

/**
 * Sorts documents with some of the terms: those with the rarest first, of equals those with the next
 * rarest; then as `byRelevance`. `rarity` says of each term how many documents have it.
 */
export function byRarity(rarity: readonly number[]): (one: Hit, other: Hit) => number {
  const steps = [...new Set(rarity)].sort((few, many) => few - many);
  const held = ({ variants }: Hit, step: number) =>
    variants.filter((variant, term) => variant && rarity[term] === step).length;
  return (one, other) => {
    const rarest = steps.find((step) => held(one, step) !== held(other, step));
    return rarest === undefined ? byRelevance(one, other) : held(other, rarest) - held(one, rarest);
  };
}

/** 0 for the strongest. */
export function rankOf(label: Label): number {
  return labels.indexOf(label);
}

/** A term that a document holds. */
interface PositionedTerm {
  /** Of its first word in the query. */
  position: number;
  /** Of its first word in the document. */
  positions: readonly number[];
  variant: Variant;
}

/** Whether terms stand in a document's official words at the distances they have in the query. */
export function standTogether(terms: readonly PositionedTerm[]): boolean {
  const [first, ...rest] = terms;
  if (!first || terms.some(({ variant }) => variant.field !== 'text')) return false;
  return first.positions.some((start) =>
    rest.every(({ position, positions }) => positions.includes(start + position - first.position)),
  );
}
