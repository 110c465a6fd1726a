// One step of an answer after the other; none is used elsewhere, so it is over 150 lines.
import type { Clause } from '../query/clause.ts';
import { labels } from '../query/clause.ts';
import { type ParsedQuery, parseQuery } from '../query/parse-query.ts';
import { recordsNamed, referencesIn } from '../query/site-ids.ts';
import type { RecordKind } from '../index/stored-record.ts';
import { recordsAcross } from './across-sentences.ts';
import type { Hit, Remark } from './answer.ts';
import { type Chosen, chosenRecords, resolveFilters } from './chosen-filters.ts';
import { factFilters } from './fact-filters.ts';
import { addFacts, groupsOf, havingAll, havingSome, matchClauses, type Ranks } from './match.ts';
import type { RecordIndex, Records } from './record-index.ts';
import type { Order, SearchRequest } from './request.ts';

/** From this number of words on a query may be meant as a quotation. */
const minQuotationWords = 5;

/** A record that matches, by its place in the index. */
export interface Match extends Omit<Hit, 'id'> {
  record: number;
}

/** What is found for a query, before anything is suggested for absent words. */
export interface Matches {
  parsed: ParsedQuery;
  official: Match[];
  partial: Match[];
  notes: Match[];
  earlier: Match[];
  present: string[];
  absent: { clause: Clause; notes: number; earlier: number }[];
  remarks: Remark[];
}

/** Finds the records that a request asks for. */
export async function findMatches(request: SearchRequest, index: RecordIndex): Promise<Matches> {
  const { query, order } = request;
  const { chosen, remarks } = await resolveFilters(request.filters, index);
  const references = referencesIn(query);
  if (references.length > 0) {
    const named = recordsNamed(references, await index.siteIds(), index.starts);
    if (named.length > 0) {
      const allowed = await chosenRecords(chosen, index);
      const hits = named.filter((record) => allowed?.has(record) ?? true);
      return {
        ...nothing,
        official: hits.map((record) => ({ record, kind: 'official', label: 'id', inOrder: true })),
        remarks: [...remarks, { kind: 'id', asked: query.trim() }],
      };
    }
  }
  const parsed = parseQuery(query, index.lexicon);
  const { clauses, rest: ignoredText } = parsed;
  if (ignoredText !== '') remarks.push({ kind: 'cut', rest: ignoredText });
  const excluded = clauses.filter((clause) => clause.excluded).map(({ text }) => text);
  if (excluded.length > 0) remarks.push({ kind: 'excluded', asked: excluded });
  for (const { beginning, text } of clauses) {
    if (beginning === undefined) continue;
    const words = index.lexicon.beginningWith(beginning).map((word) => index.lexicon.printed(word));
    if (words.length > 0) remarks.push({ kind: 'beginning', asked: text, words });
  }
  const official = await matchOfficial(parsed, chosen, order, index);
  remarks.push(...(await factRemarks(official, index)));
  const unfiltered = official.unfiltered;
  if (official.hits.length + official.partial.length === 0 && unfiltered > 0) {
    remarks.push(...(await withoutFilters(parsed, chosen, index)));
  }
  const allowed = await chosenRecords(chosen, index);
  const notes = await matchStrictly(clauses, 'note', allowed, index);
  const earlier = await matchStrictly(clauses, 'earlier', allowed, index);
  const absent = clauses.flatMap((clause, at) => {
    const isPresent = (official.ranks[at]?.size ?? 0) > 0 || official.factTexts.has(clause.text);
    if (clause.excluded || clause.weak || isPresent) return [];
    const [inNotes, inEarlier] = [notes, earlier].map(({ ranks }) => ranks[at]?.size ?? 0);
    return { clause, notes: inNotes ?? 0, earlier: inEarlier ?? 0 };
  });
  if (absent.length === 0 && (await isFalseQuotation(parsed, official.inOrder, index))) {
    remarks.push({ kind: 'not-verbatim', asked: query.trim() });
  }
  return {
    parsed,
    official: official.hits,
    partial: official.partial,
    notes: notes.hits,
    earlier: earlier.hits,
    present: official.groups.filter(({ ranks }) => ranks.size > 0).map(({ text }) => text),
    absent,
    remarks,
  };
}

const nothing: Matches = {
  parsed: { clauses: [], row: [], rest: '' },
  official: [],
  partial: [],
  notes: [],
  earlier: [],
  present: [],
  absent: [],
  remarks: [],
};

async function matchOfficial(
  { clauses, row }: ParsedQuery,
  chosen: Chosen,
  order: Order,
  index: RecordIndex,
) {
  const ranks = await matchClauses(clauses, 'official', index);
  const groups = groupsOf(clauses, ranks);
  const present = () => groups.filter((group) => group.ranks.size + group.facts.size > 0);
  if (groups.length > 1) {
    await addFacts(groups, ['year', 'meeting'], index);
    // “Defense Minister Kihara” is not every sentence on defense of a meeting with him.
    if (havingAll(present()).size === 0) await addFacts(groups, ['place', 'person'], index);
  }
  const factTexts = new Set(groups.flatMap(({ facts, text }) => (facts.size > 0 ? text : [])));
  const leftOut = excludedBy(clauses, ranks);
  const allowed = await chosenRecords(chosen, index);
  const isAllowed = (record: number) => !leftOut.has(record) && (allowed?.has(record) ?? true);
  const inOrder = await wordsInOrder(clauses, row, index);
  const isExcluding = clauses.some(({ excluded }) => excluded);
  const choosesFromAll = groups.length === 0 && (isExcluding || allowed !== undefined);
  const matches: Ranks = choosesFromAll ? allOfficial(index) : havingAll(present());
  const toMatch = ([record, rank]: [number, number]): Match => {
    const label = labels[rank] ?? 'exact';
    const isPhrase = clauses.length === 1 && (row.length === 1 || clauses[0]?.quoted === true);
    const inRow = inOrder.has(record) || (isPhrase && label === 'exact');
    return { record, kind: 'official', label, inOrder: inRow };
  };
  const unfiltered = [...matches].filter(([record]) => !leftOut.has(record)).length;
  const hits = [...matches].filter(([record]) => isAllowed(record)).map(toMatch);
  const partial = hits.length > 0 ? [] : havingSome(present()).filter(isAllowed);
  return {
    ranks,
    groups,
    factTexts,
    inOrder,
    unfiltered,
    hits: sorted(hits, order, index),
    partial:
      unfiltered > 0 ? [] : partial.map((record) => toMatch([record, labels.indexOf('exact')])),
  };
}

/** Notes and earlier wording have every word of a query, or are no match. */
async function matchStrictly(
  clauses: readonly Clause[],
  kind: RecordKind,
  allowed: Records | undefined,
  index: RecordIndex,
): Promise<{ ranks: Ranks[]; hits: Match[] }> {
  const { vocabulary } = index;
  if ((kind === 'note' ? vocabulary.notes : vocabulary.earlier) === 0)
    return { ranks: [], hits: [] };
  const ranks = await matchClauses(clauses, kind, index);
  const groups = groupsOf(clauses, ranks);
  if (groups.length === 0) return { ranks, hits: [] };
  const leftOut = excludedBy(clauses, ranks);
  const hits = [...havingAll(groups)]
    .filter(([record]) => !leftOut.has(record) && (allowed?.has(record) ?? true))
    .map(([record, rank]): Match => {
      return { record, kind, label: labels[rank] ?? 'exact', inOrder: false };
    });
  return { ranks, hits: hits.sort((one, other) => one.record - other.record) };
}

function excludedBy(clauses: readonly Clause[], ranks: readonly Ranks[]): Records {
  return new Set(
    clauses.flatMap(({ excluded }, at) => (excluded ? [...(ranks[at]?.keys() ?? [])] : [])),
  );
}

function allOfficial({ starts, vocabulary }: RecordIndex): Ranks {
  const count = (starts.at(-1) ?? 0) + vocabulary.sentences.length;
  return new Map(Array.from({ length: count }, (_, record) => [record, 1]));
}

/** The records that have all words of the query in a row, as typed. */
async function wordsInOrder(
  clauses: readonly Clause[],
  row: readonly string[],
  index: RecordIndex,
): Promise<Records> {
  const isPrinted = row.every((word) => index.lexicon.count(word, 'text') > 0);
  if (row.length < 2 || clauses.length === 0 || !isPrinted) return new Set();
  await Promise.all(row.map((word) => index.having(word, 'text')));
  return index.inRow(row, 'text');
}

/** Best: the stronger label, then words in order, then newer summaries. */
function sorted(hits: readonly Match[], order: Order, { starts }: RecordIndex): Match[] {
  const end = starts.at(-1) ?? 0;
  const meetingOf = (record: number) =>
    record < end ? starts.findLastIndex((start) => start <= record) : record - end;
  const rank = ({ label }: Match) => labels.indexOf(label);
  return order === 'date'
    ? hits.toSorted(
        (one, other) =>
          meetingOf(one.record) - meetingOf(other.record) || one.record - other.record,
      )
    : hits.toSorted(
        (one, other) =>
          rank(one) - rank(other) ||
          Number(other.inOrder) - Number(one.inOrder) ||
          one.record - other.record,
      );
}

/** Whether a query of many words, all of which occur, is in this order in no text or heading. */
async function isFalseQuotation(
  { clauses, row }: ParsedQuery,
  inOrder: Records,
  index: RecordIndex,
): Promise<boolean> {
  if (row.length < minQuotationWords || inOrder.size > 0 || clauses.length < 2) return false;
  const { lexicon } = index;
  if (row.every((word) => lexicon.count(word, 'heading') > 0)) {
    if ((await index.inRow(row, 'heading')).size > 0) return false;
  }
  return (await recordsAcross(row, index)).length === 0;
}

async function factRemarks(
  { hits, groups }: Awaited<ReturnType<typeof matchOfficial>>,
  index: RecordIndex,
): Promise<Remark[]> {
  const byFact = groups.filter(({ facts, ranks: ofGroup }) => {
    return hits.some(({ record }) => facts.has(record) && !ofGroup.has(record));
  });
  return Promise.all(
    byFact.map(async ({ text, clause }): Promise<Remark> => {
      const filters = await factFilters(clause.facts, index);
      return { kind: 'fact', asked: text, facts: [...new Set(filters.map(({ fact }) => fact))] };
    }),
  );
}

/** What each filter keeps out, if nothing passes all of them. */
async function withoutFilters(
  parsed: ParsedQuery,
  chosen: Chosen,
  index: RecordIndex,
): Promise<Remark[]> {
  const remarks = await Promise.all(
    chosen.map(async ({ filter }): Promise<Remark[]> => {
      const otherFilters = chosen.filter((one) => one.filter !== filter);
      const { hits } = await matchOfficial(parsed, otherFilters, 'best', index);
      return hits.length > 0 ? [{ kind: 'without-filter', filter, count: hits.length }] : [];
    }),
  );
  return remarks.flat();
}
