import { indexKey } from '../index/index-key.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import type { Clause } from '../query/clauses.ts';
import { parseQuery, type QueryContext } from '../query/parse-query.ts';
import { suggestionsFor } from '../query/suggestions.ts';
import { foldedWords } from '../text/words.ts';
import type { Engine } from './engine.ts';
import type { FacetIndex } from './facet-index.ts';
import { keysOfClauses, matchDocuments, type Matches } from './match.ts';
import type { Hit } from './ranking.ts';
import type { SearchRequest } from './search-request.ts';
import type { SearchResult } from './search-result.ts';
import { Unreadable } from './unreadable.ts';
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
  const { query, typing, paused, limit, includePartial, countFacets } = request;
  const { texts, context, engine } = searchable;
  const clauses = parseQuery(query, typing, context);
  const chosen = Object.keys(request.facets).length > 0;
  const facets = chosen || countFacets ? await searchable.facets() : undefined;
  const found =
    clauses.length > 0
      ? matchDocuments(clauses, await readIndex(clauses, searchable))
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
      .filter(
        (term) => !term.unfinished || (paused && !context.lexicon.begins(lastWord(term.asked))),
      )
      .map((term) => ({
        asked: term.asked,
        suggestions: suggestionsFor(term.asked, context.lexicon),
      })),
    present: asked,
    facets: countFacets ? (facets?.count(best, request.facets) ?? []) : [],
  };
}

function lastWord(asked: string): string {
  return foldedWords(asked).at(-1) ?? '';
}

/** What the index has for these clauses. The vocabulary says what it must have: less is a fault. */
async function readIndex(
  clauses: readonly Clause[],
  { engine, context: { lexicon } }: Searchable,
): Promise<InvertedIndex> {
  const index = await engine.index(keysOfClauses(clauses));
  const variants = clauses.flatMap(({ terms }) => terms.flatMap((term) => term.variants));
  for (const { slots, field } of variants) {
    for (const word of slots.flat()) {
      const known = lexicon.has(word, field);
      if (known && !index.get(indexKey(word, field))?.size) {
        throw new Unreadable('index', `nothing for ${word}`);
      }
    }
  }
  return index;
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
