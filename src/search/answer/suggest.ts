import type { RecordIndex } from '../client/record-index.ts';
import type { Clause } from '../query/clause.ts';
import { nearName, nearWords, type NearWords } from '../query/near-words.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords } from '../text/words.ts';
import type { AbsentWord, Answer, FilterName, Filters, Remark, SearchRequest } from './answer.ts';
import { findMatches } from './search.ts';

/** Maximum number of absent words that get suggestions. */
const maxSuggestedFor = 4;
const maxSuggestedHits = 5;

/** Between two words that are joined. */
const separator = /[^\p{L}\p{M}\p{N}]+/u;

/** Another request, and the remark on what it finds, if that is to be offered. */
interface Offer {
  changes: Partial<SearchRequest>;
  remark: (answer: Answer) => Remark | undefined;
}

/** Answers a request, with other requests that find something where it finds nothing. */
export async function answerRequest(request: SearchRequest, index: RecordIndex): Promise<Answer> {
  const { query, filters } = request;
  const answer = await findMatches(request, index);
  const clauses = answer.absent.map(({ clause }) => clause);
  const isEmpty = answer.official.length + answer.partial.length === 0;
  const offers = [
    ...withoutQuotationMarks(clauses, query),
    ...(isEmpty ? withoutFilters(filters) : []),
    ...wordsApart(clauses, query),
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

/** What each filter keeps out. */
function withoutFilters(filters: Filters): Offer[] {
  return (Object.keys(filters) as FilterName[]).map((filter) => ({
    changes: { filters: { ...filters, [filter]: undefined } },
    remark: ({ official }) => ({ kind: 'without-filter', filter, count: official.length }),
  }));
}

/** The query without quotation marks, if its phrases are absent but all of its words are found so. */
function withoutQuotationMarks(absent: readonly Clause[], quotedQuery: string): Offer[] {
  const asked = absent.filter(({ kind }) => kind === 'quoted').map(({ text }) => text);
  const isEmpty = (text: string) => foldedWords(text).every((word) => queryStopWords.has(word));
  if (asked.length === 0 || asked.some(isEmpty)) return [];
  const query = quotedQuery.replace(/["“”„«»「」『』]/gu, ' ').trim();
  const remark = ({ official, absent: stillAbsent }: Answer): Remark | undefined =>
    stillAbsent.length === 0
      ? { kind: 'unquoted', asked, query, count: official.length }
      : undefined;
  return [{ changes: { query }, remark }];
}

/** Offers the query with joined words apart. Japanese words have no characters between them. */
function wordsApart(absent: readonly Clause[], joinedQuery: string): Offer[] {
  const joined = absent.filter(
    ({ kind, text }) => kind === 'joined' && separator.test(text) && !text.startsWith('www.'),
  );
  return joined.slice(0, maxSuggestedFor).map((clause) => {
    const query = replaced(joinedQuery, [[clause, clause.text.split(separator).join(' ')]]);
    const parts = foldedWords(clause.text);
    const isPart = (text: string) => foldedWords(text).some((word) => parts.includes(word));
    return {
      changes: { query },
      remark: ({ official: { length: count }, present, absent: stillAbsent }) => {
        const words = present.filter(isPart);
        if (words.length === 0) return undefined;
        const isAll = !stillAbsent.some(({ clause: { text } }) => isPart(text));
        return { kind: 'apart', asked: clause.text, words: isAll ? [] : words, query, count };
      },
    };
  });
}

/** Absent words with what may be meant by them, and the results that it has. */
function withSuggestions(
  absent: readonly AbsentWord[],
  request: SearchRequest,
  index: RecordIndex,
): Promise<AbsentWord[]> {
  const phrase = absent.map(({ asked }) => asked).join(' ');
  const name = absent.length > 1 ? nearName(phrase, index.lexicon) : undefined;
  const nearOf = (clause: Clause): NearWords[] => {
    if (absent.length > maxSuggestedFor) return [];
    if (name === undefined) return nearWords(clause.text, index.lexicon);
    return clause === absent[0]?.clause ? [{ isBeginning: false, words: [name] }] : [];
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
  return Promise.all(
    absent.map(async (word) => {
      const suggestions = nearOf(word.clause).map((near) => suggest(word.clause, near));
      return { ...word, suggestions: (await Promise.all(suggestions)).flat() };
    }),
  );
}

/** A query with other words in place of clauses. */
function replaced(query: string, changes: readonly (readonly [Clause, string])[]): string {
  let text = query;
  for (const [{ start, end }, words] of [...changes].reverse()) {
    text = text.slice(0, start) + words + text.slice(end);
  }
  return text.replace(/\s+/g, ' ').trim();
}
