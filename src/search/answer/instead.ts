import type { QueryTerm } from '../query/clauses.ts';
import { nearWords } from '../query/near-words.ts';
import type { QueryContext } from '../query/parse-query.ts';
import type { NearMiss, SearchResult } from './search-result.ts';

/** How many near misses are shown. */
const mostHits = 5;

/** Answers another query about the same documents, with so many hits. */
type Answer = (query: string, limit: number) => Promise<SearchResult>;

type Instead = Pick<SearchResult, 'absent' | 'near' | 'unquoted'>;

/**
 * What to say of terms that occur nowhere: that their words are found without quotation marks, that
 * near words are, or that they are absent.
 */
export async function insteadOf(
  absent: readonly QueryTerm[],
  query: string,
  context: QueryContext,
  answer: Answer,
): Promise<Instead> {
  const quoted = absent.filter((term) => term.quoted).map(({ asked }) => asked);
  if (quoted.length > 0) {
    const unquoted = query.replace(/["“”„«»「」『』]/gu, ' ').trim();
    const found = await answer(unquoted, 0);
    if (found.full > 0 && found.absent.length === 0) {
      const others = absent.filter((term) => !term.quoted).map(({ asked }) => asked);
      return { absent: others, unquoted: { asked: quoted, query: unquoted, count: found.full } };
    }
  }
  const misspelt = nearWords(absent, query, context);
  const near = await nearMiss(misspelt, query, answer);
  const replaced = near ? misspelt.flatMap(({ terms }) => terms) : [];
  return {
    absent: absent.filter((term) => !replaced.includes(term)).map(({ asked }) => asked),
    ...(near && { near }),
  };
}

async function nearMiss(
  misspelt: ReturnType<typeof nearWords>,
  query: string,
  answer: Answer,
): Promise<NearMiss | undefined> {
  const [only, ...more] = misspelt;
  if (!only) return undefined;
  // The last first, so that the others stay where they are.
  const meantBy = (which: number) =>
    misspelt.reduceRight(
      (text, { asked, start, meant }) =>
        text.slice(0, start) + (meant[which] ?? asked) + text.slice(start + asked.length),
      query,
    );
  const queries = more.length === 0 ? only.meant.map((_, which) => meantBy(which)) : [meantBy(0)];
  const answers = await Promise.all(queries.map((meant) => answer(meant, mostHits)));
  const found = answers.map((result, at) => ({ result, query: queries[at] ?? '' }));
  const whole = found.filter(({ result }) => result.full > 0);
  const [first, ...others] =
    whole.length > 0 ? whole : found.filter(({ result }) => result.partial > 0);
  return (
    first && {
      asked: misspelt.map(({ asked }) => asked),
      query: first.query,
      others: others.map((other) => other.query),
      count: first.result.full || first.result.partial,
      hits: first.result.hits,
    }
  );
}
