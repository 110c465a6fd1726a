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

/** Answers a request, with other requests that find something where it finds nothing. */
export async function answerRequest(request: SearchRequest, index: RecordIndex): Promise<Answer> {
  const answer = await findMatches(request, index);
  const [unquoted, unfiltered] = await Promise.all([
    withoutQuotationMarks(answer, index),
    withoutFilters(answer, index),
  ]);
  const absent = unquoted
    ? answer.absent.filter(({ clause }) => clause.kind !== 'quoted')
    : answer.absent;
  return {
    ...answer,
    absent: await withSuggestions(absent, request, index),
    remarks: [...answer.remarks, ...(unquoted ? [unquoted] : []), ...unfiltered],
  };
}

/** What the filters keep out, if nothing passes. */
async function withoutFilters(answer: Answer, index: RecordIndex): Promise<Remark[]> {
  const { request, chosen, official, partial } = answer;
  if (chosen.length === 0 || official.length + partial.length > 0) return [];
  const all = await findMatches({ ...request, filters: {} }, index);
  const count = all.official.length + all.partial.length;
  return count > 0 ? [{ kind: 'without-filters', count }] : [];
}

/** The query without quotation marks, if its phrases are absent but are found so. */
async function withoutQuotationMarks(
  { request, absent }: Answer,
  index: RecordIndex,
): Promise<Remark | undefined> {
  const quoted = absent.flatMap(({ clause }) => (clause.kind === 'quoted' ? clause : []));
  const asked = quoted.map(({ text }) => text);
  const isEmpty = (text: string) => foldedWords(text).every((word) => queryStopWords.has(word));
  if (asked.length === 0 || asked.some(isEmpty)) return undefined;
  const changes = quoted.map((clause) => [clause, clause.text] as const);
  const query = replaced(request.query, changes);
  const { official, absent: stillAbsent } = await findMatches({ ...request, query }, index);
  const count = official.length;
  return count > 0 && stillAbsent.length === absent.length - quoted.length
    ? { kind: 'unquoted', asked, query, count }
    : undefined;
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
      const { official, absent } = await findMatches({ ...request, query }, index);
      const hits = absent.length > 0 ? [] : official.slice(0, maxSuggestedHits);
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
