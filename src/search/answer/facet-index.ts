import {
  type Catalog,
  type DocumentFacets,
  documentFacets,
  type FacetValue,
} from '../index/document-facets.ts';
import type { Hit } from './ranking.ts';
import {
  type FacetName,
  facetNames,
  type FilterName,
  filterNames,
  type Filters,
  type Order,
  without,
} from './search-request.ts';
import type { ChosenFilter, FacetCounts } from './search-result.ts';

/** Says of each document by what it can be found again: its meeting, day, people, topics and verbs. */
export class FacetIndex {
  readonly #facets: readonly DocumentFacets[];

  constructor(catalog: Catalog) {
    this.#facets = documentFacets(catalog);
  }

  /** The filters in force with the names of their values; what names a topic by its id, by its value. */
  chosen(filters: Filters): ChosenFilter[] {
    return filterNames.flatMap((filter) => {
      const value = filters[filter];
      if (value === undefined) return [];
      const found = isFacet(filter) ? this.#find(filter, value) : undefined;
      return [{ filter, value: found?.value ?? value, name: found?.name ?? value }];
    });
  }

  /** The hits that pass all filters. */
  select(hits: readonly Hit[], filters: Filters): Hit[] {
    const chosen = filterNames.flatMap((filter) => {
      const value = filters[filter];
      return value === undefined ? [] : { filter, value };
    });
    return hits.filter(({ document }) =>
      chosen.every(({ filter, value }) => this.#passes(document, filter, value)),
    );
  }

  /** Hits in an order by days: meeting after meeting, each in the order of its text. */
  inOrder(hits: readonly Hit[], order: Order): Hit[] {
    if (order === 'best') return [...hits];
    const sign = order === 'newest' ? 1 : -1;
    const ordinal = ({ document }: Hit) => this.#facets[document]?.ordinal ?? 0;
    return hits.toSorted(
      (one, other) => sign * (ordinal(one) - ordinal(other)) || one.document - other.document,
    );
  }

  /** How many hits each value of a facet would leave, the other filters staying as chosen. */
  count(hits: readonly Hit[], filters: Filters): FacetCounts[] {
    return facetNames.flatMap((facet) => {
      const counted = new Map<string, FacetCounts['values'][number]>();
      const left = this.select(hits, without(facet, filters));
      for (const { document } of left) {
        for (const { value, name } of this.#facets[document]?.[facet] ?? []) {
          const known = counted.get(value);
          if (known) known.count++;
          else counted.set(value, { value, name, count: 1 });
        }
      }
      const values = sorted[facet]([...counted.values()]);
      const tells = values.some(({ count }) => count < left.length);
      return tells || filters[facet] !== undefined ? [{ facet, values }] : [];
    });
  }

  #passes(document: number, filter: FilterName, wanted: string): boolean {
    const facets = this.#facets[document];
    if (!facets) return false;
    if (filter === 'from') return facets.day >= wanted;
    if (filter === 'to') return facets.day <= wanted;
    return facets[filter].some(({ value }) => value === wanted);
  }

  #find(facet: FacetName, wanted: string): FacetValue | undefined {
    const find = (is: (value: FacetValue) => boolean) =>
      this.#facets.flatMap((facets) => facets[facet].find(is) ?? []).at(0);
    return find(({ value }) => value === wanted) ?? find(({ alias }) => alias === wanted);
  }
}

function isFacet(filter: FilterName): filter is FacetName {
  return filter !== 'from' && filter !== 'to';
}

type Values = FacetCounts['values'];

const byCount = (values: Values) => values.sort((one, other) => other.count - one.count);
const byValue = (values: Values) => values.sort((one, other) => (one.value < other.value ? -1 : 1));

/** Time has an order of its own: years go on, of meetings the newest come first. */
const sorted: Record<FacetName, (values: Values) => Values> = {
  year: byValue,
  meeting: (values) => byValue(values).reverse(),
  person: byCount,
  topic: byCount,
  verb: (values) => byCount(byValue(values)),
};
