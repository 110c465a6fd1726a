import { type Label, labels } from '../query/label.ts';
import { keysOf, occurrencesOf } from '../query/occurrences.ts';
import type { Index, Postings } from '../index/postings.ts';
import type { Clause, Part } from '../query/clause.ts';
import { standTogether } from './together.ts';
import type { Way } from '../query/way.ts';

/** A record that holds something of what was asked. */
export interface Hit {
  record: number;
  /** The weakest of its parts' labels. */
  label: Label;
  /** The way in which it holds each present part; undefined where it does not. */
  ways: (Way | undefined)[];
  /** The parts stand in the official words as they stand in the query. */
  together: boolean;
}

export interface Answer {
  /** Parts that occur somewhere. */
  present: Part[];
  /** Parts that occur nowhere, under no name. */
  absent: Part[];
  /** Records with every present part, best first. */
  full: Hit[];
  /** Records with some of them only, best first. */
  partial: Hit[];
}

/** The keys that `answer` looks up for these clauses. */
export function keysOfClauses(clauses: readonly Clause[]): string[] {
  const ways = clauses.flatMap(({ parts, otherNames }) => [
    ...parts.flatMap((part) => part.ways),
    ...otherNames,
  ]);
  return [...new Set(ways.flatMap(keysOf))];
}

/** Finds the records that hold what is asked. */
export function answer(clauses: readonly Clause[], index: Index): Answer {
  const held = clauses.flatMap((clause) => holdersOf(clause, index));
  const present = held.filter(({ holders }) => holders.size > 0);
  const records = new Set(present.flatMap(({ holders }) => [...holders.keys()]));
  const hits = [...records].map((record) => hitOf(record, present)).sort(best);
  const isFull = ({ ways }: Hit) => ways.every((way) => way !== undefined);
  return {
    present: present.map(({ part }) => part),
    absent: held.filter(({ holders }) => holders.size === 0).map(({ part }) => part),
    full: hits.filter(isFull),
    partial: hits.filter((hit) => !isFull(hit)),
  };
}

/** How a record holds a part. */
interface Holding {
  way: Way;
  positions: readonly number[];
}

interface Held {
  part: Part;
  holders: ReadonlyMap<number, Holding>;
}

/** Who holds the parts of a clause. A record with another name of it holds them all by that name. */
function holdersOf({ parts, otherNames }: Clause, index: Index): Held[] {
  const holders = parts.map(({ ways }) => strongest(ways, index));
  const byName = strongest(otherNames, index);
  return parts.map((part, at) => {
    const own = new Map(holders[at]);
    for (const [record, holding] of byName) {
      const hasAll = holders.every((ofPart) => isAsStrong(ofPart.get(record), holding));
      if (!hasAll) own.set(record, holding);
    }
    return { part, holders: own };
  });
}

/** For each record the strongest of the ways it has; `ways` are in that order. */
function strongest(ways: readonly Way[], index: Index): Map<number, Holding> {
  const found = new Map<number, Holding>();
  for (const way of ways) {
    const occurrences: Postings = occurrencesOf(way, index);
    for (const [record, positions] of occurrences) {
      if (!found.has(record)) found.set(record, { way, positions });
    }
  }
  return found;
}

function isAsStrong(one: Holding | undefined, other: Holding): boolean {
  return one !== undefined && rank(one.way.label) <= rank(other.way.label);
}

function hitOf(record: number, held: readonly Held[]): Hit {
  const holdings = held.map(({ holders }) => holders.get(record));
  const ranks = holdings.flatMap((holding) => (holding ? rank(holding.way.label) : []));
  return {
    record,
    label: labels[Math.max(...ranks)] ?? 'exact',
    ways: holdings.map((holding) => holding?.way),
    together: standTogether(
      held.flatMap(({ part, holders }) => {
        const holding = holders.get(record);
        return holding ? [{ place: part.place, ...holding }] : [];
      }),
    ),
  };
}

/** More parts first, then the stronger label, then words that stand together, then newer texts. */
function best(one: Hit, other: Hit): number {
  return (
    other.ways.filter(Boolean).length - one.ways.filter(Boolean).length ||
    rank(one.label) - rank(other.label) ||
    Number(other.together) - Number(one.together) ||
    one.record - other.record
  );
}

function rank(label: Label): number {
  return labels.indexOf(label);
}
