import { parseQuery, type QueryContext } from '../query/parse-query.ts';
import { suggestionsFor } from '../query/suggestions.ts';
import type { Engine } from './engine.ts';
import type { FacetIndex } from './facet-index.ts';
import { keysOfClauses, matchDocuments, type Matches } from './match.ts';
import type { Hit } from './ranking.ts';
import type { SearchRequest } from './search-request.ts';
import type { SearchResult } from './search-result.ts';
import { verifyHit } from './verify-hit.ts';

/** What a search runs on. `facets` is asked for only when something is narrowed down or counted. */
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
  const { query, typing, limit, includePartial, countFacets } = request;
  const { texts, context, engine } = searchable;
  const clauses = parseQuery(query, typing, context);
  const chosen = Object.keys(request.facets).length > 0;
  const facets = chosen || countFacets ? await searchable.facets() : undefined;
  const found =
    clauses.length > 0
      ? matchDocuments(clauses, await engine.index(keysOfClauses(clauses)))
      : everything(chosen ? searchable.documents : 0);
  const select = (hits: Hit[]) => facets?.select(hits, request.facets) ?? hits;
  const full = select(found.full);
  const partial = select(found.partial);
  const shown = includePartial || full.length === 0 ? [...full, ...partial] : full;
  const best = found.full.length > 0 ? found.full : found.partial;
  const asked = found.present.map((term) => term.asked);
  return {
    texts,
    unfiltered: found.full.length,
    full: full.length,
    partial: partial.length,
    hits: await Promise.all(
      shown.slice(0, limit).map((hit) => verifyHit(hit, { clauses, asked, query }, engine)),
    ),
    absent: found.absent
      .filter(({ unfinished }) => !unfinished)
      .map((term) => ({
        asked: term.asked,
        suggestions: suggestionsFor(term.asked, context.lexicon),
      })),
    present: asked,
    facets: countFacets ? (facets?.count(best, request.facets) ?? []) : [],
  };
}

/** Without words, what the facets choose from. */
function everything(documents: number): Matches {
  const full = Array.from({ length: documents }, (_, document): Hit => ({
    document,
    label: 'exact',
    variants: [],
    together: false,
  }));
  return { present: [], absent: [], full, partial: [] };
}
