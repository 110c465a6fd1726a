import type { RecordIndex, Records } from '../client/record-index.ts';
import type { Runs } from '../index/search-files.ts';
import { resolveFilters } from './chosen-filters.ts';
import { type FacetName, facetNames, type SearchRequest } from './request.ts';
import { findMatches } from './search.ts';

/** How many results each value of a facet would leave, with the other filters as chosen. */
export interface Facet {
  facet: FacetName;
  values: { value: string; name: string; count: number }[];
}

type Values = Facet['values'];

/** Counts the official results by facets; those in which all results have the same value are left out. */
export async function countFacets(request: SearchRequest, index: RecordIndex): Promise<Facet[]> {
  if (index.vocabulary.sentences.length < 2) return [];
  const counts = await index.filterCounts();
  const { chosen } = await resolveFilters(request.filters, index);
  const facets = await Promise.all(
    facetNames.map(async (facet): Promise<Facet[]> => {
      const otherFilters = chosen.filter(({ filter }) => filter !== facet);
      const filters = Object.fromEntries(otherFilters.map(({ filter, value }) => [filter, value]));
      const { official } = await findMatches({ ...request, filters }, index);
      const matches = new Set(official.map(({ id }) => index.placeOf(id)));
      // Pagefind is not asked for each of hundreds of values: every answer of its counts all filters.
      const values = Object.entries(counts[facet] ?? {}).map(([value, [, name, runs]]) => {
        return { value, name, count: countIn(runs, matches) };
      });
      const present = values.filter(({ count }) => count > 0).sort(orders[facet]);
      const isUseful = present.some(({ count }) => count < matches.size);
      return isUseful || otherFilters.length < chosen.length ? [{ facet, values: present }] : [];
    }),
  );
  return facets.flat();
}

function countIn(runs: Runs, matches: Records): number {
  let count = 0;
  for (const [start, length] of runs) {
    for (let place = start; place < start + length; place++) count += Number(matches.has(place));
  }
  return count;
}

const byValue = (one: Values[number], other: Values[number]) => (one.value < other.value ? -1 : 1);
const byCount = (one: Values[number], other: Values[number]) => other.count - one.count;

const orders: Record<FacetName, (one: Values[number], other: Values[number]) => number> = {
  year: byValue,
  meeting: (one, other) => byValue(other, one),
  person: byCount,
  topic: byCount,
};
