import { verbs } from '../../meeting/verbs.ts';
import type { Hit } from './answer.ts';
import type { Engine } from './engine.ts';
import { type FacetName, facetNames, type Facets, without } from '../query/facets.ts';
import type { CountedFacet } from './finding.ts';
import { keysOf, occurrencesOf } from '../query/occurrences.ts';
import type { Outline } from '../index/outline.ts';
import { type RecordPlace, recordPlaces } from '../index/record-places.ts';
import type { Way } from '../query/way.ts';
import { wordsOf } from '../text/words.ts';

interface Value {
  value: string;
  name: string;
}

interface VerbRecords {
  verb: string;
  records: ReadonlySet<number>;
}

/** Says of each record by what it can be found again: its meeting, year, topics and verbs. */
export class FacetIndex {
  readonly #places: readonly RecordPlace[];
  readonly #verbs: readonly VerbRecords[];

  private constructor(places: readonly RecordPlace[], verbsOf: readonly VerbRecords[]) {
    this.#places = places;
    this.#verbs = verbsOf;
  }

  /** The verbs are looked up as words of the text, nothing else. */
  static async load(outline: Outline, engine: Engine): Promise<FacetIndex> {
    const ways = verbs.map((verb) => ({ verb, way: printed(verb) }));
    const index = await engine.index(ways.flatMap(({ way }) => keysOf(way)));
    return new FacetIndex(
      recordPlaces(outline),
      ways.map(({ verb, way }) => ({ verb, records: new Set(occurrencesOf(way, index).keys()) })),
    );
  }

  /** The hits that have all chosen values. */
  select(hits: readonly Hit[], chosen: Facets): Hit[] {
    const wanted = facetNames.filter((facet) => chosen[facet] !== undefined);
    return hits.filter(({ record }) =>
      wanted.every((facet) =>
        this.#valuesOf(facet, record).some(({ value }) => value === chosen[facet]),
      ),
    );
  }

  /** How many hits each value of a facet would leave, the other facets staying as chosen. */
  count(hits: readonly Hit[], chosen: Facets): CountedFacet[] {
    return facetNames.flatMap((facet) => {
      const counted = new Map<string, Value & { count: number }>();
      for (const { record } of this.select(hits, without(facet, chosen))) {
        for (const { value, name } of this.#valuesOf(facet, record)) {
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

  #valuesOf(facet: FacetName, record: number): readonly Value[] {
    if (facet === 'verb') {
      return this.#verbs
        .filter(({ records }) => records.has(record))
        .map(({ verb }) => ({ value: verb, name: verb }));
    }
    const place = this.#places[record];
    if (!place) return [];
    const { id, name, year, topics } = place;
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

function printed(verb: string): Way {
  const slots = wordsOf(verb).map(({ word }) => [word]);
  return { label: 'exact', field: 'text', slots };
}
