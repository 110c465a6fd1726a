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
 * Documents with some of the terms in order: those with the rarest first, of equals those with the next
 * rarest; then as `byRelevance`. `counts` says of each term how many documents have it.
 */
export function rarestFirst(hits: readonly Hit[], counts: readonly number[]): Hit[] {
  const rarest = [...new Set(counts)].sort((few, many) => few - many);
  // Worked out once a hit: thousands are compared.
  const ranked = hits.map((hit) => ({
    hit,
    held: rarest.map(
      (count) => hit.variants.filter((variant, term) => variant && counts[term] === count).length,
    ),
  }));
  ranked.sort((one, other) => {
    const at = one.held.findIndex((held, step) => held !== other.held[step]);
    const more = (other.held[at] ?? 0) - (one.held[at] ?? 0);
    return more || byRelevance(one.hit, other.hit);
  });
  return ranked.map(({ hit }) => hit);
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
