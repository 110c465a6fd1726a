import { verbs } from '../../meeting/verbs.ts';
import { type Catalog, type DocumentFacets, documentFacets } from '../index/catalog.ts';
import type { Variant } from '../query/clauses.ts';
import { foldedWords } from '../text/words.ts';
import type { Engine } from './engine.ts';
import { keysOf, occurrencesOf } from './occurrences.ts';
import type { Hit } from './ranking.ts';
import { type FacetName, facetNames, type Facets, without } from './search-request.ts';
import type { FacetCounts } from './search-result.ts';

interface Value {
  value: string;
  name: string;
}

interface VerbDocuments {
  verb: string;
  documents: ReadonlySet<number>;
}

/** Says of each document by what it can be found again: its meeting, year, topics and verbs. */
export class FacetIndex {
  readonly #facets: readonly DocumentFacets[];
  readonly #verbs: readonly VerbDocuments[];

  private constructor(facets: readonly DocumentFacets[], verbsOf: readonly VerbDocuments[]) {
    this.#facets = facets;
    this.#verbs = verbsOf;
  }

  /** The verbs are looked up as words of the text, nothing else. */
  static async load(catalog: Catalog, engine: Engine): Promise<FacetIndex> {
    const variants = verbs.map((verb) => ({ verb, variant: printed(verb) }));
    const index = await engine.index(variants.flatMap(({ variant }) => keysOf(variant)));
    return new FacetIndex(
      documentFacets(catalog),
      variants.map(({ verb, variant }) => ({
        verb,
        documents: new Set(occurrencesOf(variant, index).keys()),
      })),
    );
  }

  /** The hits that have all chosen values. */
  select(hits: readonly Hit[], chosen: Facets): Hit[] {
    const wanted = facetNames.filter((facet) => chosen[facet] !== undefined);
    return hits.filter(({ document }) =>
      wanted.every((facet) =>
        this.#valuesOf(facet, document).some(({ value }) => value === chosen[facet]),
      ),
    );
  }

  /** How many hits each value of a facet would leave, the other facets staying as chosen. */
  count(hits: readonly Hit[], chosen: Facets): FacetCounts[] {
    return facetNames.flatMap((facet) => {
      const counted = new Map<string, Value & { count: number }>();
      for (const { document } of this.select(hits, without(facet, chosen))) {
        for (const { value, name } of this.#valuesOf(facet, document)) {
          const known = counted.get(value);
          if (known) known.count++;
          else counted.set(value, { value, name, count: 1 });
        }
      }
      const values = [...counted.values()].sort((one, other) => other.count - one.count);
      const tells = values.length > 1 || chosen[facet] !== undefined;
      return tells ? [{ facet, values }] : [];
    });
  }

  #valuesOf(facet: FacetName, document: number): readonly Value[] {
    if (facet === 'verb') {
      return this.#verbs
        .filter(({ documents }) => documents.has(document))
        .map(({ verb }) => ({ value: verb, name: verb }));
    }
    const facets = this.#facets[document];
    if (!facets) return [];
    const { id, name, year, topics } = facets;
    switch (facet) {
      case 'meeting':
        return [{ value: id, name }];
      case 'year':
        return [{ value: year, name: year }];
      case 'topic':
        return topics;
      default:
        return facet satisfies never;
    }
  }
}

function printed(verb: string): Variant {
  const slots = foldedWords(verb).map((word) => [word]);
  return { label: 'exact', field: 'text', slots };
}
