import type { RecordIndex } from '../client/record-index.ts';
import type { RecordKind } from '../index/stored-record.ts';
import { type Clause, labels } from '../query/clause.ts';
import { type ParsedQuery, parseQuery } from '../query/parse-query.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import type { AbsentWord, Answer, Hit, Remark, SearchRequest } from './answer.ts';
import { applyFilters } from './filters.ts';
import {
  addFacts,
  groupsOf,
  matchClause,
  type Ranks,
  recordsWithAll,
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
  const excluded = new Set(
    matches.flatMap(({ clause, ranks }) => (clause.excluded ? [...ranks.keys()] : [])),
  );
  const isAllowed = (record: number) => !excluded.has(record) && (allowed?.has(record) ?? true);
  const withAll = (groups: readonly { ranks: Ranks }[]) =>
    recordsWithAll(groups.map(({ ranks }) => ranks));
  /** The groups that official texts, or facts of meetings, have. */
  const presentGroups = () =>
    groupsOf(wanted, 'official', index).filter(({ ranks }) => ranks.size > 0);
  // “Defense Minister Kihara” is not every sentence on defense of a meeting with him.
  if (wanted.length === 1 || withAll(presentGroups()).size === 0) {
    await Promise.all(wanted.map((match) => addFacts(match, /./, index)));
  }

  const row = await index.withRow(query.row, 'text');
  // Best: the stronger label, then words in order, then newer summaries.
  const weight = (record: number, rank: number) =>
    request.order === 'date' ? index.meetingOf(record) : 2 * rank + (row.has(record) ? 0 : 1);
  const hitOf = (record: number, rank: number): Hit => {
    return { id: index.idOf(record), label: labels[rank] ?? 'exact' };
  };
  const hitsOf = (ranks: Ranks) =>
    [...ranks]
      .filter(([record]) => isAllowed(record))
      .sort(([one, rank], [other, otherRank]) => {
        return weight(one, rank) - weight(other, otherRank) || one - other;
      })
      .map(([record, rank]) => hitOf(record, rank));

  const present = presentGroups();
  const isFromAll = wanted.length === 0 && (matches.length > 0 || allowed !== undefined);
  const all = Array.from({ length: index.officialCount }, (_, record): [number, number] => [
    record,
    rankOfExact,
  ]);
  const official = isFromAll ? new Map(all) : withAll(present);
  const hasAll = [...official.keys()].some((record) => !excluded.has(record));
  const partial = hasAll ? [] : recordsWithSome(present.map(({ ranks }) => ranks));
  const countOf = (kind: RecordKind, ranks: Ranks) =>
    [...ranks.keys()].filter((record) => index.kindOf(record) === kind).length;
  return {
    chosen,
    official: hitsOf(official),
    partial: partial.filter(isAllowed).map((record) => hitOf(record, rankOfExact)),
    // Notes and earlier wording have every word of a query, or are no match.
    notes: hitsOf(withAll(groupsOf(wanted, 'note', index))),
    earlier: hitsOf(withAll(groupsOf(wanted, 'earlier', index))),
    present: present.map(({ text }) => text),
    absent: wanted
      .filter(({ clause, ranks }) => clause.kind !== 'weak' && countOf('official', ranks) === 0)
      .map(({ clause, ranks }) => {
        const [notes, earlier] = [countOf('note', ranks), countOf('earlier', ranks)];
        return { clause, asked: clause.text, notes, earlier };
      }),
    remarks: [...remarks, ...remarksOn(query, index)],
  };
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
