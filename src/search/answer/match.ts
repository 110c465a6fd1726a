import type { RecordIndex, Records } from '../client/record-index.ts';
import { type Field, fields } from '../index/index-key.ts';
import type { FactFilter } from '../index/vocabulary.ts';
import { type Clause, labels, type WordRow } from '../query/clause.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import { foldedWords } from '../text/words.ts';
import { recordsAcross } from './across-sentences.ts';
import { factsNamed } from './filters.ts';

/** Record → the rank of the label by which it has something, 0 for the strongest. */
export type Ranks = Map<number, number>;

/** A text of the query, and the records that match it: a clause, or those joined by OR. */
export interface Group {
  text: string;
  ranks: Ranks;
}

export interface ClauseMatch extends Group {
  clause: Clause;
}

const [rankOfExact, rankOfFact] = [labels.indexOf('exact'), labels.indexOf('fact')];
/** Of records of a meeting whose title and date lines have the fact: no result by this alone. */
const rankOfContext = labels.length;

/** Finds the records of a clause, of all kinds. */
export async function matchClause(clause: Clause, index: RecordIndex): Promise<ClauseMatch> {
  // Nobody who leaves out a word means its heading.
  const inFields: readonly Field[] = clause.excluded ? ['text'] : fields;
  const parts = await Promise.all(clause.parts.map((rows) => matchRows(rows, inFields, index)));
  const ranks = withAll(parts);
  if (clause.kind === 'item') {
    const named = await recordsNamed(referencesIn(clause.text), index);
    for (const record of named) ranks.set(record, labels.indexOf('id'));
  }
  if (clause.kind === 'quoted' && ranks.size === 0) {
    const records = await recordsAcross(foldedWords(clause.text), index);
    for (const record of records) ranks.set(record, rankOfExact);
  }
  return { clause, text: clause.text, ranks };
}

/** The records that have all, with the rank of the weakest. */
function withAll([first = new Map(), ...others]: readonly Ranks[]): Ranks {
  const common = [...first].filter(([record]) => others.every((ranks) => ranks.has(record)));
  return new Map(
    common.map(([record, rank]) => [
      record,
      Math.max(rank, ...others.map((ranks) => ranks.get(record) ?? rank)),
    ]),
  );
}

function addRank(ranks: Ranks, record: number, rank: number): void {
  ranks.set(record, Math.min(rank, ranks.get(record) ?? rank));
}

async function matchRows(
  rows: readonly WordRow[],
  inFields: readonly Field[],
  index: RecordIndex,
): Promise<Ranks> {
  const ranks: Ranks = new Map();
  const searches = rows.flatMap(({ label, slots, key }) =>
    inFields.map(async (field) => {
      const rank = labels.indexOf(field === 'heading' ? field : label);
      const row = key === undefined ? slots : [[key]];
      for (const record of await recordsWithRow(row, field, index)) addRank(ranks, record, rank);
    }),
  );
  await Promise.all(searches);
  return ranks;
}

/** The records that have a row in a field, for any choice of the words of its positions. */
export async function recordsWithRow(
  slots: readonly string[][],
  field: Field,
  index: RecordIndex,
): Promise<number[]> {
  let rows: { words: string[]; records?: Records }[] = [{ words: [] }];
  for (const slot of slots) {
    const longerRows = rows.flatMap(({ words, records }) =>
      slot.map(async (word) => {
        const matches = await index.withWord(word, field);
        return { words: [...words, word], records: records?.intersection(matches) ?? matches };
      }),
    );
    rows = (await Promise.all(longerRows)).filter(({ records }) => records.size > 0);
  }
  const phrases = rows.filter(({ words }) => words.length > 0);
  const matches = await Promise.all(phrases.map(({ words }) => index.withPhrase(words, field)));
  return matches.flatMap((records) => [...records]);
}

/** Joins clauses by OR. */
export function groupsOf(matches: readonly ClauseMatch[]): Group[] {
  const groups: Group[] = [];
  for (const { clause, text, ranks } of matches) {
    const group = groups.at(-1);
    if (clause.or && group) {
      if (ranks.size > 0) group.text = group.ranks.size > 0 ? `${group.text} OR ${text}` : text;
      for (const [record, rank] of ranks) addRank(group.ranks, record, rank);
    } else groups.push({ text, ranks: new Map(ranks) });
  }
  return groups;
}

/**
 * Adds the official records of meetings of which clauses are facts. The title and date lines have the
 * fact themselves if no other record of the meeting has the clause, and always a day in numbers.
 */
export async function addFacts(
  matches: readonly ClauseMatch[],
  filters: readonly FactFilter[],
  index: RecordIndex,
): Promise<void> {
  const firstTitle = index.starts.at(-1) ?? 0;
  for (const { clause, ranks } of matches) {
    const having = [...ranks].filter(([, rank]) => rank <= rankOfFact);
    const meetings = new Set(having.map(([record]) => index.meetingOf(record)));
    for (const { filter, value } of clause.facts.flatMap((fact) => factsNamed(fact, index))) {
      if (!filters.includes(filter)) continue;
      const isDay = filter === 'day' && !/\p{L}/u.test(clause.text);
      for (const record of await index.withFilter(filter, value)) {
        if (index.kindOf(record) !== 'official') continue;
        const isStated = record >= firstTitle && (isDay || !meetings.has(index.meetingOf(record)));
        addRank(ranks, record, isStated ? rankOfFact : rankOfContext);
      }
    }
  }
}

/** The records with all groups, or with a fact instead of some, and the rank of the weakest. */
export function recordsWithAll(groups: readonly Group[]): Ranks {
  const matches = [...withAll(groups.map(({ ranks }) => ranks))];
  const isStated = ([record, rank]: readonly [number, number]) =>
    rank < rankOfContext || groups.some(({ ranks }) => (ranks.get(record) ?? rank) < rankOfFact);
  return new Map(
    matches.filter(isStated).map(([record, rank]) => [record, Math.min(rank, rankOfFact)]),
  );
}

/** The records that have some of the groups, those with the rarest first. */
export function recordsWithSome(groups: readonly Group[]): number[] {
  const weights = new Map<number, number>();
  for (const { ranks } of groups) {
    const records = [...ranks].filter(([, rank]) => rank < rankOfContext);
    for (const [record] of records) {
      weights.set(record, (weights.get(record) ?? 0) + 1 / records.length);
    }
  }
  return [...weights]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other)
    .map(([record]) => record);
}
