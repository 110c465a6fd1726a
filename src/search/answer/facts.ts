import type { InferableFact } from '../../meeting/facts.ts';
import { formatDay } from '../../meeting/in-words.ts';
import type { RecordIndex } from '../client/record-index.ts';
import { foldedRow } from '../text/words.ts';

/** A fact of meetings: the filter by which their records are found. */
export interface Fact {
  filter: 'year' | 'day' | 'place' | 'time' | 'person';
  value: string;
  /** “meeting of 2 May 2024”, “place: Hawaii”. */
  text: string;
  /** What an editor marks as inferred if the text does not state it. */
  name: InferableFact;
}

type NamedFact = 'place' | 'time' | 'person';

/** Whether words name a fact, both as folded words between spaces: part of a place, a time, a surname. */
const isNamed: Record<NamedFact, (fact: string, words: string) => boolean> = {
  place: (fact, words) => fact.includes(words),
  time: (fact, words) => fact === words,
  person: (fact, words) => fact.endsWith(words),
};

const wordings: Record<NamedFact, [name: InferableFact, introduction: string]> = {
  place: ['place', 'place: '],
  time: ['time', 'began at '],
  person: ['people', 'participant: '],
};

/** What a day, a year, or folded words of a query may be among the facts of meetings. */
export async function factsNamed(words: string, index: RecordIndex): Promise<Fact[]> {
  if (/^(19|20)\d\d(-\d\d-\d\d)?$/.test(words)) {
    const text = `meeting of ${words.length === 4 ? words : formatDay(words)}`;
    const filter = words.length === 4 ? 'year' : 'day';
    const { [filter]: counts = {} } = await index.filterCounts();
    return Object.hasOwn(counts, words) ? [{ filter, value: words, text, name: 'held' }] : [];
  }
  return (['place', 'time', 'person'] as const).flatMap((filter) => {
    const [name, introduction] = wordings[filter];
    return index.vocabulary.facts[filter]
      .filter((value) => isNamed[filter](foldedRow(value), ` ${words} `))
      .map((value) => ({ filter, value, text: introduction + value, name }));
  });
}
