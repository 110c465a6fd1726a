import type { RecordIndex } from '../client/record-index.ts';
import { fields } from '../index/index-key.ts';
import type { RecordKind } from '../index/stored-record.ts';
import { type Clause, labels, type WordRow } from '../query/clause.ts';
import { recordsNamed, referencesOf } from '../query/site-ids.ts';
import { foldedWords } from '../text/words.ts';
import { recordsAcross } from './across-sentences.ts';

/** Record → the rank of the label by which it has something, 0 for the strongest. */
export type Ranks = Map<number, number>;

/** A clause, and the records of each kind that have it. */
export interface ClauseMatch {
  clause: Clause;
  ranks: Record<RecordKind, Ranks>;
}

const rankOfFact = labels.indexOf('fact');
/** Of records of a meeting whose title and date lines have the fact: no result by this alone. */
const rankOfContext = Infinity;
/** Names of facts that are meant wherever they are typed; others if nothing else is found. */
const yearOrDay = /^\d{4}(?:-\d\d-\d\d)?$/;

/** Finds the records that have a clause, or are of its year or day. */
export async function matchClause(clause: Clause, index: RecordIndex): Promise<ClauseMatch> {
  const parts = clause.parts.map((rows) => matchRows(rows, clause.excluded, index));
  const ranks: ClauseMatch['ranks'] = { official: new Map(), note: new Map(), earlier: new Map() };
  for (const [record, rank] of recordsWithAll(await Promise.all(parts))) {
    ranks[index.kindOf(record)].set(record, rank);
  }
  const { official } = ranks;
  // MQ-9, if printed, is no ID.
  if (clause.isReference && (clause.kind !== 'joined' || official.size === 0)) {
    const named = await recordsNamed(referencesOf(clause.text), index);
    for (const record of named) official.set(record, labels.indexOf('id'));
  }
  if (clause.kind === 'quoted' && official.size === 0) {
    const records = await recordsAcross(foldedWords(clause.text), index);
    for (const record of records) official.set(record, labels.indexOf('exact'));
  }
  await addFacts({ clause, ranks }, yearOrDay, index);
  return { clause, ranks };
}

async function matchRows(
  rows: readonly WordRow[],
  excluded: boolean,
  index: RecordIndex,
): Promise<Ranks> {
  const ranks: Ranks = new Map();
  const searches = rows.flatMap(({ label, slots, key }) =>
    fields.map(async (field) => {
      // Nobody who leaves out a word means its heading.
      if (excluded && field === 'heading') return;
      const rank = labels.indexOf(field === 'heading' ? field : label);
      const records = await index.withRow(key === undefined ? slots : [[key]], field);
      for (const record of records) addRank(ranks, record, rank);
    }),
  );
  await Promise.all(searches);
  return ranks;
}

function addRank(ranks: Ranks, record: number, rank: number): void {
  ranks.set(record, Math.min(rank, ranks.get(record) ?? rank));
}

/**
 * Adds the records of the meetings of which a clause is a fact. The title and date lines have the fact
 * themselves if no other record of the meeting has the clause, and always a day in numbers. In a
 * citation, words of the title and date lines are facts too.
 */
export async function addFacts(
  { clause, ranks: { official } }: ClauseMatch,
  meant: RegExp,
  index: RecordIndex,
  isCited = false,
): Promise<void> {
  const { facts, text } = clause;
  const isDay = facts.some((name) => /^\d{4}-/.test(name)) && !/\p{L}/u.test(text);
  const cited = isCited ? [...official.keys()] : [];
  const titles = new Set(cited.filter((record) => record >= index.firstTitle));
  for (const name of facts.filter((name) => meant.test(name))) {
    for (const title of await index.withWord(name, 'fact')) titles.add(title);
  }
  if (titles.size === 0) return;
  const printed = new Set(Array.from(official.keys(), index.meetingOf));
  for (const title of titles) {
    const meeting = index.meetingOf(title);
    if (isDay || !printed.has(meeting)) addRank(official, title, rankOfFact);
    addRank(official, title, rankOfContext);
    const [start = 0, end = 0] = index.starts.slice(meeting, meeting + 2);
    for (let record = start; record < end; record++) addRank(official, record, rankOfContext);
  }
}

/** The records of a kind that have each clause, or one of those that are joined by OR. */
export function ranksOfKind(kind: RecordKind, matches: readonly ClauseMatch[]): Ranks[] {
  const groups: Ranks[] = [];
  for (const { clause, ranks } of matches) {
    const group = clause.or ? new Map(groups.pop()) : ranks[kind];
    if (clause.or) for (const [record, rank] of ranks[kind]) addRank(group, record, rank);
    groups.push(group);
  }
  return groups;
}

/** The records that have all, with the rank of the weakest. */
export function recordsWithAll(all: readonly Ranks[]): Ranks {
  const common: Ranks = new Map();
  const [rarest] = all.toSorted((one, other) => one.size - other.size);
  for (const record of rarest?.keys() ?? []) {
    const ranks = all.flatMap((one) => one.get(record) ?? []);
    const isStated = ranks.some((rank) => rank < rankOfContext);
    if (ranks.length === all.length && isStated) {
      common.set(record, Math.min(rankOfFact, Math.max(...ranks)));
    }
  }
  return common;
}

/** The records that have some, those with the rarest first. */
export function recordsWithSome(some: readonly Ranks[]): number[] {
  const weights = new Map<number, number>();
  for (const ranks of some) {
    const records = [...ranks].filter(([, rank]) => rank < rankOfContext);
    for (const [record] of records) {
      weights.set(record, (weights.get(record) ?? 0) + 1 / records.length);
    }
  }
  return [...weights]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other)
    .map(([record]) => record);
}
