import type { InferableFact } from '../../meeting/facts.ts';
import { formatDay } from '../../meeting/in-words.ts';
import { type FactFilter, factFilters } from '../index/vocabulary.ts';
import type { Lexicon } from '../query/lexicon.ts';
import { foldedRow } from '../text/words.ts';

/** A fact of meetings. */
export interface Fact {
  /** The filter by which the records of the meetings are found, and its value. */
  filter: FactFilter;
  value: string;
  /** “meeting of 2 May 2024”, “place: Hawaii”. */
  text: string;
  /** What an editor marks as inferred if the text does not state it. */
  name: InferableFact;
}

const wordings: Record<FactFilter, [name: InferableFact, introduction: string]> = {
  year: ['held', 'meeting of '],
  day: ['held', 'meeting of '],
  place: ['place', 'place: '],
  time: ['time', 'began at '],
  person: ['people', 'participant: '],
};

/** What a day or folded words of a query may be among the facts of meetings. */
export function factsNamed(words: string, { vocabulary }: Lexicon): Fact[] {
  const row = foldedRow(words);
  return factFilters.flatMap((filter) => {
    const [name, introduction] = wordings[filter];
    const isNamed = (value: string) => {
      const fact = foldedRow(value);
      // Part of a place, or a surname.
      if (filter === 'place') return fact.includes(row);
      return filter === 'person' ? fact.endsWith(row) : fact === row;
    };
    return vocabulary.facts[filter].filter(isNamed).map((value) => {
      const text = introduction + (filter === 'day' ? formatDay(value) : value);
      return { filter, value, text, name };
    });
  });
}
