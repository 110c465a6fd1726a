import { indexKey } from '../index/index-key.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { Query, QueryTerm } from '../query/clauses.ts';
import { parseQuery, type QueryContext } from '../query/parse-query.ts';
import { foldedWords } from '../text/words.ts';
import type { Engine } from './engine.ts';
import type { FacetIndex } from './facet-index.ts';
import { insteadOf } from './instead.ts';
import { keysOfQuery, matchDocuments, type Matches } from './match.ts';
import type { Hit } from './ranking.ts';
import { type Filters, type SearchRequest, without } from './search-request.ts';
import type { SearchResult } from './search-result.ts';
import { Unreadable } from './unreadable.ts';
import { verifyHit } from './verify-hit.ts';

/** What a search runs on. `facets` is asked for only to filter, to count and to order by days. */
export interface Searchable {
  texts: number;
  documents: number;
  context: QueryContext;
  engine: Engine;
  facets: () => Promise<FacetIndex>;
}

/** Answers a request. Every document in the result has been read and verified. */
export async function search(
  request: SearchRequest,
  searchable: Searchable,
): Promise<SearchResult> {
  const { result, absent } = await asAsked(request, searchable);
  const { query } = request;
  const others = { ...request, typing: false, paused: false, skip: 0, countFacets: false };
  const instead = await insteadOf(absent, query, searchable.context, async (other, limit) => {
    const answer = await asAsked({ ...others, query: other, limit }, searchable);
    return answer.result;
  });
  return { ...result, ...instead };
}

/** What is found of a query, and the terms of it that occur nowhere. */
async function asAsked(
  request: SearchRequest,
  searchable: Searchable,
): Promise<{ result: SearchResult; absent: QueryTerm[] }> {
  const { query, typing, paused, order, skip, limit, includePartial, countFacets } = request;
  const { texts, context, engine } = searchable;
  const clauses = parseQuery(query, typing, context);
  const isFiltered = Object.keys(request.filters).length > 0;
  const facets =
    isFiltered || countFacets || order !== 'best' ? await searchable.facets() : undefined;
  const chosen = facets?.chosen(request.filters) ?? [];
  const filters: Filters = Object.fromEntries(chosen.map(({ filter, value }) => [filter, value]));
  const matches = matchDocuments(clauses, await readIndex(clauses, searchable));
  const choosesFromAll = isFiltered || clauses.without.length > 0;
  const found =
    clauses.all.length === 0 && choosesFromAll
      ? everythingBut(matches.excluded, searchable.documents)
      : matches;
  const select = (hits: Hit[]) => facets?.inOrder(facets.select(hits, filters), order) ?? hits;
  const full = select(found.full);
  const partial = select(found.partial);
  const shown = includePartial || full.length === 0 ? [...full, ...partial] : full;
  const best = found.full.length > 0 ? found.full : found.partial;
  const asked = found.present.map((term) => term.asked);
  const begins = (term: QueryTerm) => context.lexicon.begins(foldedWords(term.asked).at(-1) ?? '');
  const absent = found.absent.filter((term) => !term.unfinished || (paused && !begins(term)));
  const result: SearchResult = {
    texts,
    unfiltered: found.full.length,
    full: full.length,
    partial: partial.length,
    hits: await Promise.all(
      shown.slice(skip, limit).map((hit) => verifyHit(hit, { clauses, asked, query }, engine)),
    ),
    absent: absent.map((term) => term.asked),
    excluded: clauses.without.flatMap(({ terms }) => terms.map((term) => term.asked)),
    present: asked,
    chosen,
    elsewhere:
      shown.length > 0
        ? []
        : chosen.flatMap(({ filter }) => {
            const count = facets?.select(best, without(filter, filters)).length ?? 0;
            return count > 0 ? [{ filter, count }] : [];
          }),
    facets: countFacets ? (facets?.count(best, filters) ?? []) : [],
  };
  return { result, absent };
}

/** What the index has for a query. The vocabulary says what it must have: less is a fault. */
async function readIndex(
  query: Query,
  { engine, context: { lexicon } }: Searchable,
): Promise<InvertedIndex> {
  const index = await engine.index(keysOfQuery(query));
  const clauses = [...query.all.flat(), ...query.without];
  const variants = clauses.flatMap(({ terms }) => terms.flatMap((term) => term.variants));
  for (const { slots, field } of variants) {
    for (const word of slots.flat()) {
      const known = field !== 'id' && lexicon.has(word, field);
      if (known && index.get(indexKey(word, field))?.size === 0) {
        throw new Unreadable('index', `nothing for ${word}`);
      }
    }
  }
  return index;
}

/** Where only facets or what must not be there are asked for. */
function everythingBut(excluded: ReadonlySet<number>, documents: number): Matches {
  const full = Array.from({ length: documents }, (_, document): Hit => ({
    document,
    label: 'exact',
    variants: [],
    together: false,
  })).filter(({ document }) => !excluded.has(document));
  return { present: [], absent: [], full, partial: [], excluded };
}
