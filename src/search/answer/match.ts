import type { RecordIndex, Records } from '../client/record-index.ts';
import type { Field } from '../index/index-key.ts';
import { type Clause, labels, type WordRow, wordsOfPhrase } from '../query/clause.ts';
import { recordsAcross } from './across-sentences.ts';
import { type Fact, factsNamed } from './facts.ts';

/** Record → the rank of the label by which it has something, 0 for the strongest. */
export type Ranks = Map<number, number>;

/** The records that match one of the clauses joined by OR. */
export interface Group {
  text: string;
  ranks: Ranks;
  /** Official records of meetings of which it is a fact. */
  facts: Set<number>;
}

/** A clause, and what has it. */
export interface ClauseMatch extends Group {
  clause: Clause;
}

const [rankOfExact, rankOfFact] = [labels.indexOf('exact'), labels.indexOf('fact')];

/** Finds the records of each clause, of all kinds. */
export function matchClauses(
  clauses: readonly Clause[],
  index: RecordIndex,
): Promise<ClauseMatch[]> {
  return Promise.all(
    clauses.map(async (clause) => {
      const ranks = await matchClause(clause, index);
      return { clause, text: clause.text, ranks, facts: new Set<number>() };
    }),
  );
}

async function matchClause(clause: Clause, index: RecordIndex): Promise<Ranks> {
  const { parts, alternatives, quoted, excluded } = clause;
  // Nobody who leaves out a word means its heading.
  const fields: Field[] = excluded ? ['text'] : ['text', 'heading'];
  const ofParts = await Promise.all(parts.map((rows) => matchRows(rows, fields, index)));
  const ranks: Ranks = new Map();
  for (const record of ofParts[0]?.keys() ?? []) {
    const weakest = Math.max(...ofParts.map((part) => part.get(record) ?? Infinity));
    if (weakest < Infinity) addRank(ranks, record, weakest);
  }
  for (const [record, rank] of await matchRows(alternatives, fields, index, ranks)) {
    addRank(ranks, record, rank);
  }
  if (quoted && ranks.size === 0) {
    const records = await recordsAcross(wordsOfPhrase(clause), index);
    for (const record of records) ranks.set(record, rankOfExact);
  }
  return ranks;
}

function addRank(ranks: Ranks, record: number, rank: number): void {
  ranks.set(record, Math.min(rank, ranks.get(record) ?? rank));
}

/** The records that have one of the rows. Those that `matched` has by a stronger label may be missing. */
async function matchRows(
  rows: readonly WordRow[],
  fields: readonly Field[],
  index: RecordIndex,
  matched: Ranks = new Map(),
): Promise<Ranks> {
  const ranks: Ranks = new Map();
  await Promise.all(
    rows.flatMap(({ label, slots }) =>
      fields.map(async (field) => {
        const rank = labels.indexOf(field === 'heading' ? field : label);
        const isMatched = (record: number) => (matched.get(record) ?? Infinity) <= rank;
        for (const record of await recordsWithRow(slots, field, index, isMatched)) {
          addRank(ranks, record, rank);
        }
      }),
    ),
  );
  return ranks;
}

/**
 * The records that have a row in a field, for any choice of the words of its positions. The rarest
 * words are asked first: if only records that are matched already have them, no other part of the
 * index is loaded.
 */
async function recordsWithRow(
  slots: readonly string[][],
  field: Field,
  index: RecordIndex,
  isMatched: (record: number) => boolean,
): Promise<number[]> {
  const countOf = (slot: readonly string[]) =>
    slot.reduce((sum, word) => sum + index.lexicon.count(word, field), 0);
  const rarestFirst = [...slots.entries()].sort(
    ([, one], [, other]) => countOf(one) - countOf(other),
  );
  let rows: { words: string[]; records?: Records }[] = [{ words: slots.map(() => '') }];
  for (const [position, slot] of rarestFirst) {
    const longerRows = rows.flatMap(({ words, records }) =>
      slot.map(async (word) => {
        const matches = await index.withWord(word, field);
        return {
          words: words.with(position, word),
          records: records?.intersection(matches) ?? matches,
        };
      }),
    );
    rows = (await Promise.all(longerRows)).filter(({ records }) => ![...records].every(isMatched));
  }
  const matches = await Promise.all(
    rows.map(async ({ words, records = new Set<number>() }) =>
      words.length > 1 ? await index.withPhrase(words, field) : records,
    ),
  );
  return matches.flatMap((records) => [...records]);
}

/** Joins clauses by OR. */
export function groupsOf(matches: readonly ClauseMatch[]): Group[] {
  const groups: Group[] = [];
  for (const { clause, text, ranks, facts } of matches) {
    const group = groups.at(-1);
    if (clause.or && group) {
      if (ranks.size > 0) group.text = group.ranks.size > 0 ? `${group.text} OR ${text}` : text;
      for (const [record, rank] of ranks) addRank(group.ranks, record, rank);
      for (const record of facts) group.facts.add(record);
    } else groups.push({ text, ranks: new Map(ranks), facts: new Set(facts) });
  }
  return groups;
}

/**
 * Adds the records of meetings of which clauses are facts. The title and date lines have the fact
 * themselves if no other record of the meeting has the clause, and always a day in numbers.
 */
export async function addFacts(
  matches: readonly ClauseMatch[],
  filters: readonly Fact['filter'][],
  index: RecordIndex,
): Promise<void> {
  const firstTitle = index.starts.at(-1) ?? 0;
  for (const { clause, text, ranks, facts } of matches) {
    const meetings = new Set([...ranks.keys()].map((record) => index.meetingOf(record)));
    const named = await Promise.all(clause.facts.map((words) => factsNamed(words, index)));
    for (const { filter, value } of named.flat()) {
      if (!filters.includes(filter)) continue;
      const isDay = filter === 'day' && !/\p{L}/u.test(text);
      for (const record of await index.withFilter(filter, value)) {
        if (index.kindOf(record) !== 'official') continue;
        facts.add(record);
        const isTitle = record >= firstTitle && !ranks.has(record);
        if (isTitle && (isDay || !meetings.has(index.meetingOf(record)))) {
          ranks.set(record, rankOfFact);
        }
      }
    }
  }
}

/**
 * The records that have all groups, with the rank of the weakest. A fact of its meeting may stand for
 * a group, but not for all of them.
 */
export function recordsWithAll(groups: readonly Group[]): Ranks {
  const matches: Ranks = new Map();
  for (const record of new Set(groups.flatMap(({ ranks }) => [...ranks.keys()]))) {
    const ranks = groups.map((group) => group.ranks.get(record));
    const hasAll = groups.every(({ facts }, at) => ranks[at] !== undefined || facts.has(record));
    const isStated = (rank = rankOfFact) => rank < rankOfFact;
    if (!hasAll || !(ranks.some(isStated) || !ranks.includes(undefined))) continue;
    matches.set(record, Math.max(...ranks.map((rank = rankOfFact) => rank)));
  }
  return matches;
}

/** The records that have some of the groups, those with the rarest first. */
export function recordsWithSome(groups: readonly Group[]): number[] {
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
