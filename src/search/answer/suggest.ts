import type { Clause } from '../query/clause.ts';
import { nearName, nearWords, type NearWords } from '../query/near-words.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { foldedWords } from '../text/words.ts';
import type { Answer, Remark, Suggestion } from './answer.ts';
import type { RecordIndex } from './record-index.ts';
import type { SearchRequest } from './request.ts';
import { findMatches, type Match, type Matches } from './search.ts';

/** For more absent words nothing is suggested; only so many joined ones are offered apart. */
const maxSuggestedFor = 4;
const maxSuggestedHits = 5;

/** Answers a request, with what may be meant by words that no text has. */
export async function answerRequest(
  request: SearchRequest,
  index: RecordIndex,
  idOf: (record: number) => string,
): Promise<Answer> {
  const matches = await findMatches(request, index);
  const toHits = (found: readonly Match[]) =>
    found.map(({ record, ...hit }) => ({ id: idOf(record), ...hit }));
  const unquoted = await withoutQuotationMarks(request, matches, index);
  const absent = matches.absent.filter(({ clause }) => !unquoted?.asked.includes(clause.text));
  const suggestions = await suggestionsFor(
    absent.map(({ clause }) => clause),
    request,
    index,
    toHits,
  );
  const apart = await Promise.all(
    absent.slice(0, maxSuggestedFor).map(({ clause }) => wordsApart(clause, request, index)),
  );
  return {
    request,
    summaries: index.vocabulary.sentences.length,
    official: toHits(matches.official),
    partial: toHits(matches.partial),
    notes: toHits(matches.notes),
    earlier: toHits(matches.earlier),
    present: matches.present,
    absent: absent.map(({ clause, notes, earlier }, at) => {
      return { asked: clause.text, notes, earlier, suggestions: suggestions[at] ?? [] };
    }),
    remarks: [...matches.remarks, ...(unquoted ? [unquoted] : []), ...apart.flat()],
  };
}

/** The query without quotation marks, if its phrases are absent but all of its words are found so. */
async function withoutQuotationMarks(
  request: SearchRequest,
  { absent }: Matches,
  index: RecordIndex,
): Promise<(Remark & { kind: 'unquoted' }) | undefined> {
  const quotedPhrases = absent
    .filter(({ clause }) => clause.quoted)
    .map(({ clause }) => clause.text);
  const isEmpty = (text: string) => foldedWords(text).every((word) => queryStopWords.has(word));
  if (quotedPhrases.length === 0 || quotedPhrases.some(isEmpty)) return undefined;
  const query = request.query.replace(/["“”„«»「」『』]/gu, ' ').trim();
  const { official, absent: stillAbsent } = await findMatches({ ...request, query }, index);
  const isFound = official.length > 0 && stillAbsent.length === 0;
  return isFound
    ? { kind: 'unquoted', asked: quotedPhrases, query, count: official.length }
    : undefined;
}

/** Words joined by signs that occur nowhere so: the query with them apart, if that finds any. */
async function wordsApart(
  clause: Clause,
  request: SearchRequest,
  index: RecordIndex,
): Promise<Remark[]> {
  if (!clause.joined) return [];
  const words = clause.text.split(/[^\p{L}\p{M}\p{N}]+/u).join(' ');
  // Japanese words have nothing between them.
  if (words === clause.text) return [];
  const query = replaced(request.query, [[clause, words]]);
  const { official } = await findMatches({ ...request, query }, index);
  const count = official.length;
  return count > 0 ? [{ kind: 'apart', asked: clause.text, query, count }] : [];
}

/** For each absent clause what may be meant by it, with the results that it has. */
async function suggestionsFor(
  absent: readonly Clause[],
  request: SearchRequest,
  index: RecordIndex,
  toHits: (matches: readonly Match[]) => Suggestion['hits'],
): Promise<Suggestion[][]> {
  if (absent.length > maxSuggestedFor) return [];
  const phrase = absent.map(({ text }) => text).join(' ');
  const name = absent.length > 1 ? nearName(phrase, index.lexicon) : undefined;
  const nearOf = (clause: Clause): NearWords[] => {
    if (name === undefined) return nearWords(clause.text, index.lexicon).flatMap(oneByOne);
    return clause === absent[0] ? [{ relation: 'slip', words: [name] }] : [];
  };
  const suggest = async (clause: Clause, { relation, words }: NearWords) => {
    const [word = ''] = words;
    const printed = words.length > 1 ? `${clause.text}*` : word;
    const meant = clause.quoted && !/["*]/.test(printed) ? `"${printed}"` : printed;
    const changes = absent.map((one) => [one, one === clause ? meant : ''] as const);
    const query = replaced(request.query, changes);
    const { official } = await findMatches({ ...request, query }, index);
    const hits = toHits(official.slice(0, maxSuggestedHits));
    return { relation, words, query, count: official.length, hits };
  };
  return Promise.all(
    absent.map(async (clause) => {
      const near = nearOf(clause);
      const suggestions = await Promise.all(near.map((words) => suggest(clause, words)));
      return suggestions.filter(({ count }) => count > 0);
    }),
  );
}

/** Slips are alternatives; the words that begin with the absent one are meant together. */
function oneByOne({ relation, words }: NearWords): NearWords[] {
  if (relation === 'beginning') return [{ relation, words }];
  return words.map((word) => ({ relation, words: [word] }));
}

/** A query with other words in place of clauses. */
function replaced(query: string, changes: readonly (readonly [Clause, string])[]): string {
  return changes
    .reduceRight(
      (text, [{ start, end }, words]) => text.slice(0, start) + words + text.slice(end),
      query,
    )
    .replace(/\s+/g, ' ')
    .trim();
}
