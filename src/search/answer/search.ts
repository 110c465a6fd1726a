import type { RecordIndex, Records } from '../client/record-index.ts';
import type { RecordKind } from '../index/stored-record.ts';
import { type Clause, type Label, labels } from '../query/clause.ts';
import { type ParsedQuery, parseQuery } from '../query/parse-query.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import type { Answer, Hit, Remark } from './answer.ts';
import { chosenRecords, resolveFilters } from './chosen-filters.ts';
import {
  addFacts,
  type ClauseMatch,
  type Group,
  groupsOf,
  recordsWithAll,
  recordsWithSome,
  matchClauses,
  type Ranks,
} from './match.ts';
import type { Order, SearchRequest } from './request.ts';

/** What is found for a query, before anything is suggested for absent words. */
export interface Matches extends Omit<Answer, 'request' | 'summaries' | 'absent'> {
  absent: { clause: Clause; notes: number; earlier: number }[];
}

/** Finds the records that a request asks for. */
export async function findMatches(request: SearchRequest, index: RecordIndex): Promise<Matches> {
  const { chosen, remarks } = await resolveFilters(request.filters, index);
  const allowed = await chosenRecords(chosen, index);
  const references = referencesIn(request.query);
  const named =
    references.length === 0 ? [] : recordsNamed(references, await index.siteIds(), index.starts);
  if (named.length > 0) {
    const official = named.filter((record) => allowed?.has(record) ?? true);
    return {
      ...nothing,
      chosen,
      official: official.map((record) => hitOf(record, 'id', index)),
      remarks,
    };
  }

  const parsed = parseQuery(request.query, index.lexicon);
  const matches = await matchClauses(parsed.clauses, index);
  const wanted = matches.filter(({ clause }) => !clause.excluded);
  const leftOut = matches.filter(({ clause }) => clause.excluded);
  const leftOutRecords = new Set(leftOut.flatMap(({ ranks }) => [...ranks.keys()]));
  const days = ['year', 'day'] as const;
  await addFacts(wanted, wanted.length > 1 ? days : [...days, 'place', 'time'], index);
  // “Defense Minister Kihara” is not every sentence on defense of a meeting with him.
  if (recordsWithAll(presentIn(wanted, index)).size === 0) {
    await addFacts(wanted, ['place', 'time', 'person'], index);
  }

  const present = presentIn(wanted, index);
  const choosesFromAll = wanted.length === 0 && (leftOut.length > 0 || allowed !== undefined);
  const official = choosesFromAll ? allOfficial(index) : recordsWithAll(present);
  for (const record of leftOutRecords) official.delete(record);
  const partial = official.size > 0 ? [] : recordsWithSome(present);
  const inOrder = await wordsInOrder(parsed, index);
  const isAllowed = (record: number) =>
    !leftOutRecords.has(record) && (allowed?.has(record) ?? true);
  const toHits = (ranks: Ranks) => {
    const allowedRanks = [...ranks].filter(([record]) => isAllowed(record));
    return sorted(new Map(allowedRanks), request.order, inOrder, index);
  };
  // Notes and earlier wording have every word of a query, or are no match.
  const others = (kind: RecordKind) =>
    toHits(recordsWithAll(groupsOf(wanted).map((group) => ofKind(group, kind, index))));
  return {
    chosen,
    official: toHits(official),
    partial: partial.filter(isAllowed).map((record) => hitOf(record, 'exact', index)),
    notes: others('note'),
    earlier: others('earlier'),
    present: present.filter(({ ranks }) => ranks.size > 0).map(({ text }) => text),
    absent: absentIn(wanted, index),
    remarks: [...remarks, ...remarksOn(parsed, index)],
  };
}

const nothing: Matches = {
  chosen: [],
  official: [],
  partial: [],
  notes: [],
  earlier: [],
  present: [],
  absent: [],
  remarks: [],
};

function hitOf(record: number, label: Label, index: RecordIndex): Hit {
  return { id: index.idOf(record), kind: index.kindOf(record), label };
}

/** A group with its records of one kind. Facts of meetings are searched for in official records only. */
function ofKind(group: Group, kind: RecordKind, index: RecordIndex): Group {
  const ranks = [...group.ranks].filter(([record]) => index.kindOf(record) === kind);
  return { ...group, ranks: new Map(ranks), facts: kind === 'official' ? group.facts : new Set() };
}

/** The groups that official texts or facts of meetings have. */
function presentIn(matches: readonly ClauseMatch[], index: RecordIndex): Group[] {
  return groupsOf(matches)
    .map((group) => ofKind(group, 'official', index))
    .filter(({ ranks, facts }) => ranks.size + facts.size > 0);
}

function absentIn(matches: readonly ClauseMatch[], index: RecordIndex): Matches['absent'] {
  return matches
    .filter(({ clause, facts }) => !clause.weak && facts.size === 0)
    .map(({ clause, ranks }) => {
      const kinds = Map.groupBy(ranks.keys(), (record) => index.kindOf(record));
      const count = (kind: RecordKind) => kinds.get(kind)?.length ?? 0;
      return {
        clause,
        official: count('official'),
        notes: count('note'),
        earlier: count('earlier'),
      };
    })
    .filter(({ official }) => official === 0);
}

function allOfficial({ starts, vocabulary }: RecordIndex): Ranks {
  const count = (starts.at(-1) ?? 0) + vocabulary.sentences.length;
  return new Map(Array.from({ length: count }, (_, record) => [record, labels.indexOf('exact')]));
}

/** The records that have all words of the query in a row, as typed. */
async function wordsInOrder({ clauses, row }: ParsedQuery, index: RecordIndex): Promise<Records> {
  return row.length < 2 || clauses.length === 0 ? new Set() : index.withPhrase(row, 'text');
}

/** Best: the stronger label, then words in order, then newer summaries. */
function sorted(ranks: Ranks, order: Order, inOrder: Records, index: RecordIndex): Hit[] {
  const weight = (record: number, rank: number) =>
    order === 'date' ? index.meetingOf(record) : 2 * rank + (inOrder.has(record) ? 0 : 1);
  return [...ranks]
    .map(([record, rank]) => ({ record, rank, weight: weight(record, rank) }))
    .sort((one, other) => one.weight - other.weight || one.record - other.record)
    .map(({ record, rank }) => hitOf(record, labels[rank] ?? 'exact', index));
}

function remarksOn({ clauses, rest }: ParsedQuery, { lexicon }: RecordIndex): Remark[] {
  const excluded = clauses.filter((clause) => clause.excluded).map(({ text }) => text);
  const beginnings = clauses.flatMap(({ beginning = '', text }): Remark[] => {
    const words = lexicon.beginningWith(beginning).map((word) => lexicon.printed(word));
    return words.length > 0 ? [{ kind: 'beginning', asked: text, words }] : [];
  });
  return [
    ...(rest === '' ? [] : [{ kind: 'cut', rest } as const]),
    ...(excluded.length === 0 ? [] : [{ kind: 'excluded', asked: excluded } as const]),
    ...beginnings,
  ];
}
