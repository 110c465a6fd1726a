import type { RecordIndex } from '../client/record-index.ts';
import { type FacetName, facetNames, type SearchRequest } from './answer.ts';
import { findMatches } from './search.ts';

/** How many results each value of a facet would leave, with the other filters as chosen. */
export interface Facet {
  facet: FacetName;
  values: { value: string; name: string; count: number }[];
}

/** Counts the official results by facets; those in which all results have the same value are left out. */
export async function countFacets(request: SearchRequest, index: RecordIndex): Promise<Facet[]> {
  if (index.vocabulary.sentences.length < 2) return [];
  const facets = await Promise.all(
    facetNames.map(async (facet): Promise<Facet[]> => {
      const { [facet]: chosen, ...filters } = request.filters;
      const { official } = await findMatches({ ...request, filters }, index);
      const matches = new Set(official.map(({ id }) => index.numberOf(id)));
      // Pagefind is not asked for each of hundreds of values: every answer of its counts all filters.
      const values = (await index.valuesOf(facet)).map(({ records, ...value }) => {
        return { ...value, count: records.filter((record) => matches.has(record)).length };
      });
      const present = values.filter(({ count }) => count > 0);
      // Years are in their order and meetings are newest first; others follow by frequency.
      if (facet === 'person' || facet === 'topic') {
        present.sort((one, other) => other.count - one.count);
      }
      const isUseful = present.some(({ count }) => chosen !== undefined || count < matches.size);
      return isUseful ? [{ facet, values: present }] : [];
    }),
  );
  return facets.flat();
}
