import type { Field } from '../index/index-key.ts';
import type { RecordKind } from '../index/stored-record.ts';
import { type Clause, labels, type WordRow } from '../query/clause.ts';
import { recordsAcross } from './across-sentences.ts';
import { type FactFilter, factFilters } from './fact-filters.ts';
import type { RecordIndex, Records } from './record-index.ts';

/** Record → the rank of its label, 0 for the strongest. */
export type Ranks = Map<number, number>;

/** A clause, with those that an OR joins to it, and the records that have one of them. */
export interface Group {
  text: string;
  clause: Clause;
  ranks: Ranks;
  /** Records of meetings of which its first clause is a fact. */
  facts: Set<number>;
}

const fieldsOf: Readonly<Record<RecordKind, readonly Field[]>> = {
  official: ['text', 'heading', 'fact'],
  note: ['note'],
  earlier: ['earlier'],
};

const rankOfFact = labels.indexOf('fact');

/** For each clause the records of a kind that have it. */
export async function matchClauses(
  clauses: readonly Clause[],
  kind: RecordKind,
  index: RecordIndex,
): Promise<Ranks[]> {
  return Promise.all(
    clauses.map((clause) => {
      // Nobody who leaves out a word means its heading.
      const fields = clause.excluded ? fieldsOf[kind].slice(0, 1) : fieldsOf[kind];
      return matchClause(clause, fields, index);
    }),
  );
}

async function matchClause(
  { parts, alternatives, quoted }: Clause,
  fields: readonly Field[],
  index: RecordIndex,
): Promise<Ranks> {
  const [firstRanks = new Map<number, number>(), ...otherRanks] = await Promise.all(
    parts.map((rows) => matchRows(rows, fields, index)),
  );
  const ranks: Ranks = new Map(await matchRows(alternatives, fields, index));
  for (const [record, rank] of firstRanks) {
    const partRanks = [rank, ...otherRanks.map((part) => part.get(record) ?? Infinity)];
    const weakest = Math.min(Math.max(...partRanks), ranks.get(record) ?? Infinity);
    if (weakest < Infinity) ranks.set(record, weakest);
  }
  if (quoted && ranks.size === 0 && fields.includes('text')) {
    const words = parts.flat().flatMap(({ slots }) => slots.flat());
    for (const record of await recordsAcross(words, index)) ranks.set(record, rankOfExact);
  }
  return ranks;
}

const rankOfExact = labels.indexOf('exact');

async function matchRows(
  rows: readonly WordRow[],
  fields: readonly Field[],
  index: RecordIndex,
): Promise<Ranks> {
  const ranks: Ranks = new Map();
  await Promise.all(
    rows.flatMap((row) =>
      fields.map(async (field) => {
        const isOfField = (field === 'fact') === (row.label === 'fact') || row.label === 'exact';
        if (!isOfField) return;
        const label = field === 'heading' || field === 'fact' ? field : row.label;
        const rank = labels.indexOf(label);
        for (const record of await recordsWithRow(row.slots, field, index)) {
          ranks.set(record, Math.min(rank, ranks.get(record) ?? rank));
        }
      }),
    ),
  );
  return ranks;
}

/** The records that have a row in a field, for any choice of the words of its positions. */
async function recordsWithRow(
  slots: readonly string[][],
  field: Field,
  index: RecordIndex,
): Promise<Records> {
  const choices = slots.map((slot) => slot.filter((word) => index.lexicon.count(word, field) > 0));
  if (choices.some((words) => words.length === 0)) return new Set();
  await Promise.all(choices.flat().map((word) => index.having(word, field)));
  const matches = new Set<number>();
  const choose = async (chosen: string[], records: Records | undefined): Promise<void> => {
    const words = choices[chosen.length];
    if (!words) {
      const matchingRecords = chosen.length > 1 ? await index.inRow(chosen, field) : records;
      for (const record of matchingRecords ?? []) matches.add(record);
      return;
    }
    for (const word of words) {
      const having = await index.having(word, field);
      const commonRecords = records?.intersection(having) ?? having;
      if (commonRecords.size > 0) await choose([...chosen, word], commonRecords);
    }
  };
  await choose([], undefined);
  return matches;
}

/** Joins clauses by OR; leaves out those that are excluded. */
export function groupsOf(clauses: readonly Clause[], ranks: readonly Ranks[]): Group[] {
  const groups: Group[] = [];
  let or = false;
  for (const [at, clause] of clauses.entries()) {
    if (clause.excluded) continue;
    or ||= clause.or;
    const group = groups.at(-1);
    const ofClause = ranks[at] ?? new Map<number, number>();
    if (or && group) {
      if (ofClause.size > 0) {
        group.text = group.ranks.size > 0 ? `${group.text} OR ${clause.text}` : clause.text;
      }
      for (const [record, rank] of ofClause) {
        group.ranks.set(record, Math.min(rank, group.ranks.get(record) ?? rank));
      }
    } else groups.push({ text: clause.text, clause, ranks: new Map(ofClause), facts: new Set() });
    or = false;
  }
  return groups;
}

/** Adds to groups the records of meetings of which a clause is a fact of one of these kinds. */
export async function addFacts(
  groups: readonly Group[],
  kinds: readonly FactFilter['filter'][],
  index: RecordIndex,
): Promise<void> {
  for (const group of groups) {
    for (const { filter, value } of await factFilters(group.clause.facts, index)) {
      if (!kinds.includes(filter)) continue;
      for (const record of await index.filtered(filter, value)) group.facts.add(record);
    }
  }
}

/**
 * The records that have all groups, with the rank of the weakest. A fact of its meeting may stand for
 * a group, but not for all of them.
 */
export function havingAll(groups: readonly Group[]): Ranks {
  const matches: Ranks = new Map();
  const hasFacts = groups.some(({ facts }) => facts.size > 0);
  const smallest = groups.toSorted((one, other) => one.ranks.size - other.ranks.size)[0];
  const candidates = hasFacts
    ? groups.flatMap(({ ranks }) => [...ranks.keys()])
    : smallest?.ranks.keys();
  for (const record of candidates ?? []) {
    const ranks = groups.map((group) => group.ranks.get(record) ?? Infinity);
    const isStated = ranks.every((rank) => rank < Infinity);
    const hasAll = groups.every(({ facts }, at) => ranks[at] !== Infinity || facts.has(record));
    if (!isStated && !(hasAll && ranks.some((rank) => rank < rankOfFact))) continue;
    matches.set(record, Math.max(...ranks.map((rank) => Math.min(rank, rankOfFact))));
  }
  return matches;
}

/** The records that have some of the groups, those with the rarest first. */
export function havingSome(groups: readonly Group[]): number[] {
  const weights = new Map<number, number>();
  for (const { ranks } of groups) {
    for (const record of ranks.keys()) {
      weights.set(record, (weights.get(record) ?? 0) + 1 / ranks.size);
    }
  }
  return [...weights]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other)
    .map(([record]) => record);
}
