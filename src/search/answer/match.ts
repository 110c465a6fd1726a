import type { RecordIndex, Records } from '../client/record-index.ts';
import { type Field, fields } from '../index/index-key.ts';
import { type Clause, labels, type WordRow } from '../query/clause.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import { foldedWords } from '../text/words.ts';
import { recordsAcross } from './across-sentences.ts';

/** Record → the rank of the label by which it has something, 0 for the strongest. */
export type Ranks = Map<number, number>;

/** The records that have a clause, or one of several, by themselves; and by a fact of their meeting. */
export interface Group {
  text: string;
  /** Of records of all kinds. */
  ranks: Ranks;
  /** The meetings of which it is a fact: their records have it beside words of their own. */
  meetings: Set<number>;
}

export interface ClauseMatch extends Group {
  clause: Clause;
}

const [rankOfId, rankOfExact, rankOfFact] = [0, 1, labels.indexOf('fact')];
/** Names of facts that are meant wherever they are typed. */
const yearOrDay = /^\d{4}(?:-\d\d-\d\d)?$/;

/** Finds the records of a clause, of all kinds, and the meetings of its years and days. */
export async function matchClause(clause: Clause, index: RecordIndex): Promise<ClauseMatch> {
  // Nobody who leaves out a word means its heading.
  const inFields: readonly Field[] = clause.excluded ? ['text'] : fields;
  const parts = await Promise.all(clause.parts.map((rows) => matchRows(rows, inFields, index)));
  const ranks = recordsWithAll(
    parts.map((ranks) => ({ ranks, meetings: new Set() })),
    index,
  );
  if (clause.kind === 'item') {
    const named = await recordsNamed(referencesIn(clause.text), index);
    for (const record of named) ranks.set(record, rankOfId);
  }
  if (clause.kind === 'quoted' && ranks.size === 0) {
    const records = await recordsAcross(foldedWords(clause.text), index);
    for (const record of records) ranks.set(record, rankOfExact);
  }
  const match = { clause, text: clause.text, ranks, meetings: new Set<number>() };
  await addFacts(match, (name) => yearOrDay.test(name), index);
  return match;
}

/**
 * Adds the meetings of which a clause is a fact. Their title and date lines have the fact themselves
 * if no record of the meeting has the clause, and always a day in numbers.
 */
export async function addFacts(
  { clause, ranks, meetings }: ClauseMatch,
  isMeant: (name: string) => boolean,
  index: RecordIndex,
): Promise<void> {
  const printed = new Set(Array.from(ranks.keys(), index.meetingOf));
  for (const name of clause.facts.filter(isMeant)) {
    const isDay = /^\d{4}-/.test(name) && !/\p{L}/u.test(clause.text);
    for (const title of await index.withWord(name, 'fact')) {
      const meeting = index.meetingOf(title);
      meetings.add(meeting);
      if (isDay || !printed.has(meeting)) addRank(ranks, title, rankOfFact);
    }
  }
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
  for (const { clause, text, ranks, meetings } of matches) {
    const group = groups.at(-1);
    if (clause.or && group) {
      if (ranks.size > 0) group.text = group.ranks.size > 0 ? `${group.text} OR ${text}` : text;
      for (const [record, rank] of ranks) addRank(group.ranks, record, rank);
      for (const meeting of meetings) group.meetings.add(meeting);
    } else groups.push({ text, ranks: new Map(ranks), meetings: new Set(meetings) });
  }
  return groups;
}

/** The records that have all groups, one of them by themselves, with the rank of the weakest. */
export function recordsWithAll(
  groups: readonly Pick<Group, 'ranks' | 'meetings'>[],
  { meetingOf }: RecordIndex,
): Ranks {
  const records = new Set(groups.flatMap(({ ranks }) => [...ranks.keys()]));
  const weakest = Array.from(records, (record): [number, number] => {
    const rankIn = ({ ranks, meetings }: (typeof groups)[number]) =>
      ranks.get(record) ?? (meetings.has(meetingOf(record)) ? rankOfFact : Infinity);
    return [record, Math.max(...groups.map(rankIn))];
  });
  return new Map(weakest.filter(([, rank]) => rank < Infinity));
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
