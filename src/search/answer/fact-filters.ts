import { formatDay } from '../../meeting/in-words.ts';
import { foldedWords } from '../text/words.ts';
import type { RecordIndex } from './record-index.ts';

/** A fact of meetings, and the filter by which their records are found. */
export interface FactFilter {
  filter: 'meeting' | 'year' | 'place' | 'person';
  value: string;
  /** “meeting of 2 May 2024”, “place: Hawaii”. */
  fact: string;
  /** What an editor marks as inferred if the text does not state it. */
  name: 'held' | 'place' | 'people';
}

/** What words of a query may be among the facts of meetings: a day, a year, a place, a surname. */
export async function factFilters(
  facts: readonly string[],
  index: RecordIndex,
): Promise<FactFilter[]> {
  const { places, people } = index.vocabulary;
  const isDate = (fact: string) => /^(19|20)\d\d(-\d\d-\d\d)?$/.test(fact);
  const meetings = facts.some(isDate)
    ? Object.keys((await index.filterCounts())['meeting'] ?? {})
    : [];
  return facts.flatMap((fact): FactFilter[] => {
    if (isDate(fact)) {
      const matching = meetings.filter((id) => id.startsWith(fact));
      return fact.length === 4
        ? matching
            .slice(0, 1)
            .map(() => ({ filter: 'year', value: fact, fact: `meeting of ${fact}`, name: 'held' }))
        : matching.map((value) => ({
            filter: 'meeting',
            value,
            fact: `meeting of ${formatDay(fact)}`,
            name: 'held',
          }));
    }
    const inPlace = places.filter((place) => rowOf(place).includes(` ${fact} `));
    const attended = people.filter((person) => rowOf(person).endsWith(` ${fact} `));
    return [
      ...inPlace.map((value): FactFilter => ({
        filter: 'place',
        value,
        fact: `place: ${value}`,
        name: 'place',
      })),
      ...attended.map((value): FactFilter => ({
        filter: 'person',
        value,
        fact: `participant: ${value}`,
        name: 'people',
      })),
    ];
  });
}

function rowOf(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}
