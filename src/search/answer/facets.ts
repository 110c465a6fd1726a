import type { RecordIndex } from '../client/record-index.ts';
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
      const values = await Promise.all(
        Object.entries(counts[facet] ?? {}).map(async ([value, [, name]]) => {
          const records = await index.filtered(facet, value);
          return { value, name, count: records.intersection(matches).size };
        }),
      );
      const present = values.filter(({ count }) => count > 0).sort(orders[facet]);
      const isUseful = present.some(({ count }) => count < matches.size);
      return isUseful || otherFilters.length < chosen.length ? [{ facet, values: present }] : [];
    }),
  );
  return facets.flat();
}

const byValue = (one: Values[number], other: Values[number]) => (one.value < other.value ? -1 : 1);
const byCount = (one: Values[number], other: Values[number]) => other.count - one.count;

const orders: Record<FacetName, (one: Values[number], other: Values[number]) => number> = {
  year: byValue,
  meeting: (one, other) => byValue(other, one),
  person: byCount,
  topic: byCount,
};
