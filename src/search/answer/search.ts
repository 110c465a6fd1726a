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

const rankOfExact = labels.indexOf('exact');

/** Reads a query: as one clause if all of it names sentences of this site by number, ID or address. */
export async function readQuery(query: string, index: RecordIndex): Promise<ParsedQuery> {
  const named = await recordsNamed(referencesIn(query), index);
  if (named.length === 0) return parseQuery(query, index.lexicon);
  const item = { text: query, start: 0, end: query.length, parts: [], facts: [], excluded: false };
  return { clauses: [{ ...item, kind: 'item', or: false }], row: [], rest: '' };
}

export async function findMatches(request: SearchRequest, index: RecordIndex): Promise<Matches> {
  const { chosen, remarks, allowed } = await applyFilters(request.filters, index);
  const query = await readQuery(request.query, index);
  const matches = await Promise.all(query.clauses.map((clause) => matchClause(clause, index)));
  const wanted = matches.filter(({ clause }) => !clause.excluded);
  const excluded = matches.filter(({ clause }) => clause.excluded);
  // “Defense Minister Kihara” is not every sentence on defense of a meeting with him.
  if (wanted.length === 1 || recordsWithAll(presentIn(wanted, index), index).size === 0) {
    await Promise.all(wanted.map((match) => addFacts(match, () => true, index)));
  }

  const isExcluded = (record: number) =>
    excluded.some(
      ({ ranks, meetings }) => ranks.has(record) || meetings.has(index.meetingOf(record)),
    );
  const isAllowed = (record: number) => !isExcluded(record) && (allowed?.has(record) ?? true);
  const row = new Set(await recordsWithRow(query.row, 'text', index));
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
  const isFromAll = wanted.length === 0 && (excluded.length > 0 || allowed !== undefined);
  const official: Ranks = isFromAll
    ? new Map(Array.from({ length: index.officialCount }, (_, record) => [record, rankOfExact]))
    : recordsWithAll(present, index);
  // Notes and earlier wording have every word of a query, or are no match.
  const whole = recordsWithAll(groupsOf(wanted), index);
  const hasAll = [...official.keys()].some((record) => !isExcluded(record));
  const partial = hasAll ? [] : recordsWithSome(present).filter(isAllowed);
  return {
    chosen,
    official: hitsOf('official', official),
    partial: partial.map((record) => hitOf([record, rankOfExact])),
    notes: hitsOf('note', whole),
    earlier: hitsOf('earlier', whole),
    present: present.map(({ text }) => text),
    absent: absentIn(wanted, index),
    remarks: [...remarks, ...remarksOn(query, index)],
  };
}

/** The groups that official texts or facts of meetings have, with their official records. */
function presentIn(matches: readonly ClauseMatch[], index: RecordIndex): Group[] {
  return groupsOf(matches)
    .map((group) => {
      const official = [...group.ranks].filter(([record]) => index.kindOf(record) === 'official');
      return { ...group, ranks: new Map(official) };
    })
    .filter(({ ranks }) => ranks.size > 0);
}

function absentIn(matches: readonly ClauseMatch[], index: RecordIndex): Matches['absent'] {
  return matches.flatMap(({ clause, ranks }) => {
    const kinds = Map.groupBy(ranks.keys(), (record) => index.kindOf(record));
    const count = (kind: RecordKind) => kinds.get(kind)?.length ?? 0;
    if (clause.kind === 'weak' || count('official') > 0) return [];
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
