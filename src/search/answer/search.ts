import type { RecordIndex } from '../client/record-index.ts';
import { labels } from '../query/clause.ts';
import { type ParsedQuery, parseQuery } from '../query/parse-query.ts';
import { recordsNamed, referencesOf } from '../query/site-ids.ts';
import type { Answer, Hit, Remark, SearchRequest } from './answer.ts';
import { applyFilters } from './filters.ts';
import {
  addFacts,
  type ClauseMatch,
  matchClause,
  type Ranks,
  ranksOfKind,
  recordsWithAll,
  recordsWithSome,
} from './match.ts';

const rankOfExact = labels.indexOf('exact');

/** Reads a query: as one clause if all of it names sentences of this site by number, ID or address. */
export async function readQuery(query: string, index: RecordIndex): Promise<ParsedQuery> {
  const named = await recordsNamed(referencesOf(query), index);
  if (named.length === 0) return parseQuery(query, index.lexicon);
  const place = { start: 0, end: query.length, parts: [[]], facts: [] };
  const kinds = { kind: 'plain', isReference: true, excluded: false, or: false } as const;
  return { clauses: [{ text: query, ...place, ...kinds }], row: [], rest: '' };
}

/** Answers a request without suggestions for absent words. */
export async function findMatches(request: SearchRequest, index: RecordIndex): Promise<Answer> {
  const { chosen, remarks, allowed } = await applyFilters(request.filters, index);
  const query = await readQuery(request.query, index);
  const matches = await Promise.all(query.clauses.map((clause) => matchClause(clause, index)));
  const wanted = matches.filter(({ clause }) => !clause.excluded);
  const excludedRanks = matches
    .filter(({ clause }) => clause.excluded)
    .flatMap(({ ranks }) => Object.values(ranks));
  const excluded = new Set(excludedRanks.flatMap((ranks) => [...ranks.keys()]));
  const isAllowed = (record: number) => !excluded.has(record) && (allowed?.has(record) ?? true);
  /** Of what official texts, or facts of meetings, have. */
  const presentRanks = () => ranksOfKind('official', wanted).filter(({ size }) => size > 0);
  // “Defense Minister Kihara” is not every sentence on defense of a meeting with him.
  if (wanted.length === 1 || recordsWithAll(presentRanks()).size === 0) {
    const isCited = wanted.some(({ clause }) => clause.isReference);
    await Promise.all(wanted.map((match) => addFacts(match, /./, index, isCited)));
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

  const isFromAll = wanted.length === 0 && (matches.length > 0 || allowed !== undefined);
  const present = isFromAll ? [allOfficial(index)] : presentRanks();
  const official = recordsWithAll(present);
  const partial = official.size > 0 ? [] : recordsWithSome(present);
  const isPresent = ({ ranks }: ClauseMatch) => ranks.official.size > 0;
  const absent = wanted.filter((match) => !isPresent(match));
  const alternatives: string[][] = [];
  for (const match of wanted) {
    const texts = (match.clause.or ? alternatives.pop() : undefined) ?? [];
    alternatives.push(isPresent(match) ? [...texts, match.clause.text] : texts);
  }
  return {
    request,
    chosen,
    summaries: index.vocabulary.sentences.length,
    official: hitsOf(official),
    partial: partial.filter(isAllowed).map((record) => hitOf(record, rankOfExact)),
    // Notes and earlier wording have every word of a query, or are no match.
    notes: hitsOf(recordsWithAll(ranksOfKind('note', wanted))),
    earlier: hitsOf(recordsWithAll(ranksOfKind('earlier', wanted))),
    present: alternatives.filter((texts) => texts.length > 0).map((texts) => texts.join(' OR ')),
    absent: absent.map(({ clause, ranks: { note, earlier } }) => {
      const counts = { notes: note.size, earlier: earlier.size };
      return { clause, asked: clause.text, ...counts, suggestions: [] };
    }),
    remarks: [...remarks, ...remarksOn(query, index)],
  };
}

function allOfficial({ officialCount }: RecordIndex): Ranks {
  return new Map(Array.from({ length: officialCount }, (_, record) => [record, rankOfExact]));
}

function remarksOn({ clauses, rest }: ParsedQuery, { lexicon }: RecordIndex): Remark[] {
  const excluded = clauses.filter((clause) => clause.excluded).map(({ text }) => text);
  const beginnings = clauses.flatMap(({ kind, parts, text }): Remark[] => {
    const slots = kind === 'beginning' ? parts.flat().flatMap((row) => row.slots) : [];
    const official = slots.flat().filter((word) => lexicon.isOfficial(word));
    const words = official.map((word) => lexicon.printed(word));
    return words.length > 0 ? [{ kind: 'beginning', asked: text, words }] : [];
  });
  return [
    ...(rest === '' ? [] : [{ kind: 'cut', rest } as const]),
    ...(excluded.length === 0 ? [] : [{ kind: 'excluded', asked: excluded } as const]),
    ...beginnings,
  ];
}
