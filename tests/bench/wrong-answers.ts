import { keysOfQuery, matchDocuments } from '../../src/search/answer/match.ts';
import { facetNames, type Filters } from '../../src/search/answer/search-request.ts';
import type { SearchResult } from '../../src/search/answer/search-result.ts';
import { search, type Searchable } from '../../src/search/answer/search.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { countsOf, valuesOf } from './oracle-facets.ts';
import { Random } from './random.ts';
import type { SearchDocument } from './search-documents.ts';
import { searchOracle } from './search-oracle.ts';

/** A search, with the address of every document by its number. */
export interface SearchedSite {
  searchable: Searchable;
  addresses: readonly string[];
}

/**
 * The queries to which a search answers otherwise than a scan of the documents: in what is found, in
 * the counts, in what they could be narrowed down by, or once they are.
 */
export async function wrongAnswers(
  queries: readonly string[],
  { searchable, addresses }: SearchedSite,
  documents: readonly SearchDocument[],
  content: string,
): Promise<string[]> {
  const expected = searchOracle(documents, content);
  const byAddress = new Map(documents.map((document) => [document.address, document]));
  const random = new Random(7);
  const wrong: string[] = [];
  for (const query of queries) {
    const differences = await differencesOf(query);
    if (differences.length > 0) wrong.push(`${query} (${differences.join(', ')})`);
  }
  return wrong;

  async function differencesOf(query: string): Promise<string[]> {
    const { all, some } = expected(query);
    const differences: string[] = [];
    const differs = (what: string) => differences.push(what);
    const found = await foundBy(query);
    if (found && differ(found.all, all)) differs('all');
    if (found && differ(found.some, some)) differs('some');

    const documentsAt = (chosen: Iterable<string>) =>
      [...chosen].flatMap((address) => byAddress.get(address) ?? []);
    const [full, partial] = [documentsAt(all), documentsAt(some.difference(all))];
    const answer = await ask(query, {});
    if (answer.full !== full.length || answer.partial !== partial.length) differs('counts');
    for (const facet of facetNames) {
      const best = full.length > 0 ? full : partial;
      const right = countsOf(facet, best);
      const shown = answer.facets.find((one) => one.facet === facet)?.values ?? [];
      const isRight = shown.every(({ value, count }) => right.get(value) === count);
      // What all of them have in common narrows nothing down.
      const tells = right.values().some((count) => count < best.length);
      const isWhole = !tells || shown.length === right.size;
      if (!isRight || !isWhole) differs(facet);
    }

    const offered = answer.facets[random.whole(0, answer.facets.length - 1)];
    const value = offered?.values[random.whole(0, offered.values.length - 1)]?.value;
    if (!offered || value === undefined) return differences;
    const { facet } = offered;
    const chosen = (from: SearchDocument[]) =>
      from.filter((document) => valuesOf[facet](document).includes(value)).length;
    const narrowed = await ask(query, { [facet]: value });
    if (narrowed.full !== chosen(full) || narrowed.partial !== chosen(partial)) {
      differs(`${facet} ${value}`);
    }
    return differences;
  }

  async function foundBy(query: string) {
    const clauses = parseQuery(query, false, searchable.context);
    // What only leaves out finds all that is left: the counts tell.
    if (clauses.all.length === 0) return undefined;
    const index = await searchable.engine.index(keysOfQuery(clauses));
    const { full, partial } = matchDocuments(clauses, index);
    const of = (hits: typeof full) =>
      new Set(hits.map(({ document }) => addresses[document] ?? ''));
    return { all: of(full), some: of([...full, ...partial]) };
  }

  function ask(query: string, filters: Filters): Promise<SearchResult> {
    const settled = { typing: false, paused: false, includePartial: false } as const;
    const asked = { query, filters, order: 'best', skip: 0, limit: 0, countFacets: true } as const;
    return search({ ...asked, ...settled }, searchable);
  }
}

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.symmetricDifference(other).size > 0;
}
