import type { RecordIndex } from '../client/record-index.ts';
import type { Clause } from '../query/clause.ts';
import { nearName, nearWords, type NearWords } from '../query/near-words.ts';
import { referencesOf } from '../query/site-ids.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords } from '../text/words.ts';
import type { AbsentWord, Answer, Remark, SearchRequest } from './answer.ts';
import { findMatches } from './search.ts';

/** Maximum number of absent words that get suggestions. */
const maxSuggestedFor = 4;
const maxSuggestedHits = 5;

/** Another request, and the remark on what it finds, if that is to be offered. */
interface Offer {
  changes: Partial<SearchRequest>;
  remark: (answer: Answer) => Remark | undefined;
}

/** Answers a request, with other requests that find something where it finds nothing. */
export async function answerRequest(request: SearchRequest, index: RecordIndex): Promise<Answer> {
  const { query } = request;
  const answer = await findMatches(request, index);
  const clauses = answer.absent.map(({ clause }) => clause);
  const isEmpty = answer.official.length + answer.partial.length === 0;
  const offers = [
    ...withoutQuotationMarks(clauses, query),
    ...(isEmpty ? withoutFilters(answer) : []),
  ];
  const offered = await Promise.all(
    offers.map(async ({ changes, remark }) => {
      const otherAnswer = await findMatches({ ...request, ...changes }, index);
      return otherAnswer.official.length > 0 ? (remark(otherAnswer) ?? []) : [];
    }),
  );
  const remarks = offered.flat();
  const unquoted = remarks.flatMap((remark) => (remark.kind === 'unquoted' ? remark.asked : []));
  const absent = answer.absent.filter(({ asked }) => !unquoted.includes(asked));
  return {
    ...answer,
    absent: await withSuggestions(absent, request, index),
    remarks: [...answer.remarks, ...remarks],
  };
}

/** What each filter keeps out, and what all of them do. */
function withoutFilters({ chosen, request }: Answer): Offer[] {
  const all = chosen.length > 1 ? [chosen] : [];
  return [...chosen.map((one) => [one]), ...all].map((filters) => {
    const removed = Object.fromEntries(filters.map(({ filter }) => [filter, undefined]));
    return {
      changes: { filters: { ...request.filters, ...removed } },
      remark: ({ official }) => ({ kind: 'without-filters', filters, count: official.length }),
    };
  });
}

/** The query without quotation marks, if its phrases are absent but all of its words are found so. */
function withoutQuotationMarks(absent: readonly Clause[], quotedQuery: string): Offer[] {
  const quoted = absent.filter(({ kind }) => kind === 'quoted');
  const asked = quoted.map(({ text }) => text);
  const isEmpty = (text: string) => foldedWords(text).every((word) => queryStopWords.has(word));
  if (asked.length === 0 || asked.some(isEmpty)) return [];
  const withoutMarks = quoted.map((clause) => [clause, clause.text] as const);
  const query = replaced(quotedQuery, withoutMarks);
  const remark = ({ official, absent: stillAbsent }: Answer): Remark | undefined =>
    stillAbsent.length === 0
      ? { kind: 'unquoted', asked, query, count: official.length }
      : undefined;
  return [{ changes: { query }, remark }];
}

/** Absent words with what may be meant by them, and the results that it has. */
function withSuggestions(
  absent: readonly AbsentWord[],
  request: SearchRequest,
  index: RecordIndex,
): Promise<AbsentWord[]> {
  const asked = absent.map((word) => word.asked).join(' ');
  const name = absent.length > 1 ? nearName(asked, index.lexicon) : undefined;
  const nearOf = (clause: Clause): NearWords[] => {
    const only = name ?? referencesOf(clause.text)[0]?.meeting;
    if (only !== undefined) return [{ isBeginning: false, words: [only] }];
    return absent.length > maxSuggestedFor ? [] : nearWords(clause, index.lexicon);
  };
  const suggest = async (clause: Clause, near: NearWords) => {
    const [word = ''] = near.words;
    const printed = near.words.length > 1 ? `${clause.text}*` : word;
    const meant = clause.kind === 'quoted' && !/["*]/.test(printed) ? `"${printed}"` : printed;
    const changes = absent.map((one) => [one.clause, one.clause === clause ? meant : ''] as const);
    // Where no sentence has it with the other words of the query, it is suggested alone.
    for (const query of [replaced(request.query, changes), meant]) {
      const { official } = await findMatches({ ...request, query }, index);
      const hits = official.slice(0, maxSuggestedHits);
      if (hits.length > 0) return { ...near, query, count: official.length, hits };
    }
    return [];
  };
  // The words of a name are absent together.
  const words = name === undefined ? absent : absent.slice(0, 1).map((one) => ({ ...one, asked }));
  return Promise.all(
    words.map(async (word) => {
      const suggestions = nearOf(word.clause).map((near) => suggest(word.clause, near));
      return { ...word, suggestions: (await Promise.all(suggestions)).flat() };
    }),
  );
}

/** A query with other words in place of clauses. A dash that followed a clause excludes nothing. */
function replaced(query: string, changes: readonly (readonly [Clause, string])[]): string {
  let text = query;
  for (const [{ start, end }, words] of [...changes].reverse()) {
    text = text.slice(0, start) + words + text.slice(end).replace(/^[\p{Pd}−!]+/u, ' ');
  }
  return text.replace(/\s+/g, ' ').trim();
}
