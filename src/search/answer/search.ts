import type { RecordIndex } from '../client/record-index.ts';
import type { RecordKind } from '../index/stored-record.ts';
import { type Clause, labels } from '../query/clause.ts';
import { type ParsedQuery, parseQuery } from '../query/parse-query.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import type { AbsentWord, Answer, Hit, Remark, SearchRequest } from './answer.ts';
import { applyFilters } from './filters.ts';
import {
  addFacts,
  type ClauseMatch,
  type Group,
  groupsOf,
  matchClause,
  type Ranks,
  recordsWithAll,
  recordsWithRow,
  recordsWithSome,
} from './match.ts';

/** What is found for a query, before anything is suggested for absent words. */
export interface Matches extends Omit<Answer, 'request' | 'summaries' | 'absent'> {
  absent: (Omit<AbsentWord, 'suggestions'> & { clause: Clause })[];
}

const [rankOfId, rankOfExact] = [labels.indexOf('id'), labels.indexOf('exact')];

export async function findMatches(request: SearchRequest, index: RecordIndex): Promise<Matches> {
  const { chosen, remarks, allowed } = await applyFilters(request.filters, index);
  const named = await recordsNamed(referencesIn(request.query), index);

  const parsed = parseQuery(named.length > 0 ? '' : request.query, index.lexicon);
  const matches = await Promise.all(parsed.clauses.map((clause) => matchClause(clause, index)));
  const wanted = matches.filter(({ clause }) => !clause.excluded);
  const leftOut = matches.filter(({ clause }) => clause.excluded);
  const days = ['year', 'day'] as const;
  await addFacts(leftOut, days, index);
  await addFacts(wanted, wanted.length > 1 ? days : [...days, 'place', 'time'], index);
  // “Defense Minister Kihara” is not every sentence on defense of a meeting with him.
  if (recordsWithAll(presentIn(wanted, index)).size === 0) {
    await addFacts(wanted, ['place', 'time', 'person'], index);
  }

  const leftOutRecords = new Set(leftOut.flatMap(({ ranks }) => [...ranks.keys()]));
  const isAllowed = (record: number) =>
    !leftOutRecords.has(record) && (allowed?.has(record) ?? true);
  const row = new Set(await recordsWithRow(parsed.row, 'text', index));
  // Best: the stronger label, then words in order, then newer summaries.
  const weight = (record: number, rank: number) =>
    request.order === 'date' ? index.meetingOf(record) : 2 * rank + (row.has(record) ? 0 : 1);
  const hitOf = ([record, rank]: readonly [number, number]): Hit => {
    return { id: index.idOf(record), label: labels[rank] ?? 'exact' };
  };
  const hitsOf = (kind: RecordKind, ranks: Ranks) =>
    [...ranks]
      .filter(([record]) => isAllowed(record) && index.kindOf(record) === kind)
      .sort(([one, rank], [other, otherRank]) => {
        return weight(one, rank) - weight(other, otherRank) || one - other;
      })
      .map(hitOf);

  const present = presentIn(wanted, index);
  const isFromAll = wanted.length === 0 && (leftOut.length > 0 || allowed !== undefined);
  let official = recordsWithAll(present);
  if (isFromAll) official = withRank(rankOfExact, Array(index.officialCount).keys());
  if (named.length > 0) official = withRank(rankOfId, named);
  // Notes and earlier wording have every word of a query, or are no match.
  const whole = recordsWithAll(groupsOf(wanted));
  const hasAll = [...official.keys()].some((record) => !leftOutRecords.has(record));
  const partial = hasAll ? [] : recordsWithSome(present).filter(isAllowed);
  return {
    chosen,
    official: hitsOf('official', official),
    partial: partial.map((record) => hitOf([record, rankOfExact])),
    notes: hitsOf('note', whole),
    earlier: hitsOf('earlier', whole),
    present: present.map(({ text }) => text),
    absent: absentIn(wanted, index),
    remarks: [...remarks, ...remarksOn(parsed, index)],
  };
}

function withRank(rank: number, records: Iterable<number>): Ranks {
  return new Map(Array.from(records, (record) => [record, rank]));
}

/** The groups that official texts or facts of meetings have, with their official records. */
function presentIn(matches: readonly ClauseMatch[], index: RecordIndex): Group[] {
  return groupsOf(matches)
    .map(({ text, ranks }) => {
      const official = [...ranks].filter(([record]) => index.kindOf(record) === 'official');
      return { text, ranks: new Map(official) };
    })
    .filter(({ ranks }) => ranks.size > 0);
}

function absentIn(matches: readonly ClauseMatch[], index: RecordIndex): Matches['absent'] {
  return matches.flatMap(({ clause, ranks }) => {
    const kinds = Map.groupBy(ranks.keys(), (record) => index.kindOf(record));
    const count = (kind: RecordKind) => kinds.get(kind)?.length ?? 0;
    if (count('official') > 0) return [];
    return [{ clause, asked: clause.text, notes: count('note'), earlier: count('earlier') }];
  });
}

function remarksOn({ clauses, rest }: ParsedQuery, { lexicon }: RecordIndex): Remark[] {
  const excluded = clauses.filter((clause) => clause.excluded).map(({ text }) => text);
  const beginnings = clauses.flatMap(({ kind, parts, text }): Remark[] => {
    const slots = kind === 'beginning' ? parts.flat().flatMap((row) => row.slots) : [];
    const words = slots.flat().map((word) => lexicon.printed(word));
    return words.length > 0 ? [{ kind: 'beginning', asked: text, words }] : [];
  });
  return [
    ...(rest === '' ? [] : [{ kind: 'cut', rest } as const]),
    ...(excluded.length === 0 ? [] : [{ kind: 'excluded', asked: excluded } as const]),
    ...beginnings,
  ];
}
