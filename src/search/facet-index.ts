import { verbs } from '../meeting/verbs.ts';
import type { Hit } from './answer.ts';
import type { Engine } from './engine.ts';
import type { CountedFacet } from './finding.ts';
import { keysOf, occurrencesOf } from './occurrences.ts';
import type { Outline, OutlineMeeting } from './outline.ts';
import { type FacetName, facetNames, type Facets, without } from './facets.ts';
import type { Way } from './way.ts';
import { wordsOf } from './words.ts';

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
  readonly #meetings: readonly OutlineMeeting[];
  /** Number of each meeting's first passage, and at the end that of the first frame. */
  readonly #starts: number[] = [0];
  readonly #verbs: readonly VerbRecords[];

  private constructor({ meetings }: Outline, verbsOf: readonly VerbRecords[]) {
    this.#meetings = meetings;
    for (const { passages } of meetings) this.#starts.push((this.#starts.at(-1) ?? 0) + passages);
    this.#verbs = verbsOf;
  }

  /** The verbs are looked up as words of the text, nothing else. */
  static async load(outline: Outline, engine: Engine): Promise<FacetIndex> {
    const ways = verbs.map((verb) => ({ verb, way: printed(verb) }));
    const index = await engine.index(ways.flatMap(({ way }) => keysOf(way)));
    return new FacetIndex(
      outline,
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
      const others = without(facet, chosen);
      const counted = new Map<string, Value & { count: number }>();
      for (const { record } of this.select(hits, others)) {
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

  #valuesOf(facet: FacetName, record: number): Value[] {
    if (facet === 'verb') {
      return this.#verbs
        .filter(({ records }) => records.has(record))
        .map(({ verb }) => ({ value: verb, name: verb }));
    }
    const place = this.#placeOf(record);
    if (!place) return [];
    const { meeting, passage } = place;
    switch (facet) {
      case 'meeting':
        return [{ value: meeting.id, name: meeting.name }];
      case 'year':
        return [{ value: meeting.year, name: meeting.year }];
      case 'topic':
        return meeting.topics
          .filter(({ first, count }) => first <= passage && passage < first + count)
          .map(({ id, heading }) => ({ value: id, name: heading }));
      default:
        return facet satisfies never;
    }
  }

  #placeOf(record: number): { meeting: OutlineMeeting; passage: number } | undefined {
    const frames = this.#starts.at(-1) ?? 0;
    if (record >= frames) {
      const meeting = this.#meetings[record - frames];
      return meeting && { meeting, passage: Infinity };
    }
    let low = 0;
    let high = this.#meetings.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= record) low = middle;
      else high = middle - 1;
    }
    const meeting = this.#meetings[low];
    return meeting && { meeting, passage: record - (this.#starts[low] ?? 0) };
  }
}

function printed(verb: string): Way {
  const slots = wordsOf(verb).map(({ word }) => [word]);
  return { label: 'exact', field: 'text', slots };
}
