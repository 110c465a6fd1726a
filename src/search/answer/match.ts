import type { InvertedIndex } from '../index/inverted-index.ts';
import { type Clause, labels, type QueryTerm, type Variant } from '../query/clauses.ts';
import { keysOf, occurrencesOf } from './occurrences.ts';
import { byRelevance, type Hit, rankOf, standTogether } from './ranking.ts';

export interface Matches {
  /** Terms that occur somewhere. */
  present: QueryTerm[];
  /** Terms that occur nowhere, under no name. */
  absent: QueryTerm[];
  /** Documents with every present term, best first. */
  full: Hit[];
  /** Documents with some of them only, best first. */
  partial: Hit[];
}

/** The keys that `matchDocuments` looks up for these clauses. */
export function keysOfClauses(clauses: readonly Clause[]): string[] {
  const variants = clauses.flatMap(({ terms, otherNames }) => [
    ...terms.flatMap((term) => term.variants),
    ...otherNames,
  ]);
  return [...new Set(variants.flatMap(keysOf))];
}

/** Finds the documents that hold what is asked. */
export function matchDocuments(clauses: readonly Clause[], index: InvertedIndex): Matches {
  const matched = clauses.flatMap((clause) => matchClause(clause, index));
  const present = matched.filter(({ matches }) => matches.size > 0);
  const documents = new Set(present.flatMap(({ matches }) => [...matches.keys()]));
  const hits = [...documents].map((document) => hitOf(document, present)).sort(byRelevance);
  const isFull = ({ variants }: Hit) => variants.every((variant) => variant !== undefined);
  return {
    present: present.map(({ term }) => term),
    absent: matched.filter(({ matches }) => matches.size === 0).map(({ term }) => term),
    full: hits.filter(isFull),
    partial: hits.filter((hit) => !isFull(hit)),
  };
}

/** How a document holds a term. */
interface TermMatch {
  variant: Variant;
  positions: readonly number[];
}

interface MatchedTerm {
  term: QueryTerm;
  matches: ReadonlyMap<number, TermMatch>;
}

/** Who holds the terms of a clause. A document with another name of it holds them all by that name. */
function matchClause({ terms, otherNames }: Clause, index: InvertedIndex): MatchedTerm[] {
  const matches = terms.map(({ variants }) => strongest(variants, index));
  const byName = strongest(otherNames, index);
  return terms.map((term, at) => {
    const own = new Map(matches[at]);
    for (const [document, match] of byName) {
      const hasAll = matches.every((ofTerm) => isAsStrong(ofTerm.get(document), match));
      if (!hasAll) own.set(document, match);
    }
    return { term, matches: own };
  });
}

/** For each document the strongest of the variants it has; `variants` are in that order. */
function strongest(variants: readonly Variant[], index: InvertedIndex): Map<number, TermMatch> {
  const found = new Map<number, TermMatch>();
  for (const variant of variants) {
    for (const [document, positions] of occurrencesOf(variant, index)) {
      if (!found.has(document)) found.set(document, { variant, positions });
    }
  }
  return found;
}

function isAsStrong(one: TermMatch | undefined, other: TermMatch): boolean {
  return one !== undefined && rankOf(one.variant.label) <= rankOf(other.variant.label);
}

function hitOf(document: number, matched: readonly MatchedTerm[]): Hit {
  const found = matched.map(({ matches }) => matches.get(document));
  const ranks = found.flatMap((match) => (match ? rankOf(match.variant.label) : []));
  return {
    document,
    label: labels[Math.max(...ranks)] ?? 'exact',
    variants: found.map((match) => match?.variant),
    together: standTogether(
      matched.flatMap(({ term, matches }) => {
        const match = matches.get(document);
        return match ? [{ position: term.position, ...match }] : [];
      }),
    ),
  };
}
