// From postings to hits: each step is small, and none is used elsewhere. So it is over 150 lines.
import type { InvertedIndex } from '../index/inverted-index.ts';
import { isQuestionWord } from '../text/stop-words.ts';
import { fold } from '../text/fold.ts';
import { type Clause, labels, type Query, type QueryTerm, type Variant } from '../query/clauses.ts';
import { keysOf, occurrencesOf } from './occurrences.ts';
import { byRelevance, type Hit, rankOf, rarestFirst, standTogether } from './ranking.ts';

export interface Matches {
  /** Terms that occur somewhere; those of an OR as one. */
  present: QueryTerm[];
  /** Terms that occur nowhere, under no name. */
  absent: QueryTerm[];
  /** Documents with every present term, best first. */
  full: Hit[];
  /** Documents with some of them only, those with the rarest first. */
  partial: Hit[];
  /** Documents that are left out because they hold what must not be there. */
  excluded: ReadonlySet<number>;
}

/** All the variants that documents can have of what is asked, and of what is excluded. */
function variantsIn({ all, without }: Query): Variant[] {
  return [...all.flat(), ...without].flatMap(({ terms, otherNames }) => [
    ...terms.flatMap((term) => term.variants),
    ...otherNames,
  ]);
}

/** The keys that `matchDocuments` looks up for a query. */
export function keysOfQuery(query: Query): string[] {
  return [...new Set(variantsIn(query).flatMap(keysOf))];
}

/** Finds the documents that hold what is asked. */
export function matchDocuments(query: Query, index: InvertedIndex): Matches {
  const groups = query.all.map((clauses) => matchEither(clauses, index));
  const present = groups.flatMap((group) => group.present);
  const excluded = new Set(query.without.flatMap((clause) => holdersInText(clause, index)));
  const documents = new Set(present.flatMap(({ matches }) => [...matches.keys()]));
  const hits = [...documents]
    .filter((document) => !excluded.has(document))
    .map((document) => hitOf(document, present));
  const isFull = ({ variants }: Hit) => variants.every((variant) => variant !== undefined);
  const counts = present.map(({ matches }) => matches.size);
  return {
    present: present.map(({ term }) => term),
    absent: groups
      .flatMap((group) => group.absent)
      .filter(({ asked }) => !isQuestionWord(fold(asked))),
    full: hits.filter(isFull).sort(byRelevance),
    partial: rarestFirst(
      hits.filter((hit) => !isFull(hit)),
      counts,
    ),
    excluded,
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

/** The terms of a clause; of several clauses, one of which is enough, a term that stands for them. */
function matchEither(clauses: readonly Clause[], index: InvertedIndex) {
  const matched = clauses.map((clause) => matchClause(clause, index));
  const occurs = ({ matches }: MatchedTerm) => matches.size > 0;
  const absent = matched
    .flat()
    .filter((match) => !occurs(match))
    .map(({ term }) => term);
  if (matched.length < 2) return { present: matched.flat().filter(occurs), absent };
  const whole = matched.filter((terms) => terms.every(occurs));
  return { present: whole.length > 0 ? [either(whole)] : [], absent };
}

function either(alternatives: readonly MatchedTerm[][]): MatchedTerm {
  const matches = new Map<number, TermMatch>();
  for (const terms of alternatives) {
    for (const [document, match] of weakest(terms)) {
      if (!isAsStrong(matches.get(document), match)) matches.set(document, match);
    }
  }
  const terms = alternatives.flat().map(({ term }) => term);
  const asked = alternatives.map((one) => one.map(({ term }) => term.asked).join(' ')).join(' OR ');
  return { term: { ...terms[0], asked } as QueryTerm, matches };
}

/** For each document that holds all terms the match of the one it holds least. */
function weakest([first, ...rest]: readonly MatchedTerm[]): Map<number, TermMatch> {
  const found = new Map<number, TermMatch>();
  for (const [document, match] of first?.matches ?? []) {
    const all = [match, ...rest.flatMap(({ matches }) => matches.get(document) ?? [])];
    if (all.length <= rest.length) continue;
    found.set(
      document,
      all.reduce((one, other) => (isAsStrong(one, other) ? other : one)),
    );
  }
  return found;
}

/** Who holds a clause in the words of the text, under whatever name. */
function holdersInText({ terms, otherNames }: Clause, index: InvertedIndex): number[] {
  const inText = (variants: readonly Variant[]) =>
    variants.filter(({ field }) => field === 'text' || field === 'id');
  const clause = {
    terms: terms.map((term) => ({ ...term, variants: inText(term.variants) })),
    otherNames: inText(otherNames),
  };
  return [...weakest(matchClause(clause, index)).keys()];
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
