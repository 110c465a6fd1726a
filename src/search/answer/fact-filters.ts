import { formatDay } from '../../meeting/in-words.ts';
import { foldedWords } from '../text/words.ts';
import type { RecordIndex } from './record-index.ts';

/** A fact of meetings, and the filter by which their records are found. */
export interface FactFilter {
  filter: 'meeting' | 'year' | 'place' | 'person';
  value: string;
  /** “meeting of 2 May 2024”, “place: Hawaii”. */
  fact: string;
}

/** What words of a query may be among the facts of meetings: a day, a year, a place, a surname. */
export async function factFilters(
  facts: readonly string[],
  index: RecordIndex,
): Promise<FactFilter[]> {
  const { places, people } = index.vocabulary;
  const filters = await Promise.all(
    facts.map(async (fact): Promise<FactFilter[]> => {
      if (/^(19|20)\d\d$/.test(fact)) {
        const years = (await index.filterCounts())['year'] ?? {};
        return fact in years ? [{ filter: 'year', value: fact, fact: `meeting of ${fact}` }] : [];
      }
      if (/^\d{4}-\d\d-\d\d$/.test(fact)) {
        const meetings = Object.keys((await index.filterCounts())['meeting'] ?? {});
        return meetings
          .filter((id) => id.startsWith(fact))
          .map((value) => ({ filter: 'meeting', value, fact: `meeting of ${formatDay(fact)}` }));
      }
      const inPlace = places.filter((place) => rowOf(place).includes(` ${fact} `));
      const attended = people.filter((person) => rowOf(person).endsWith(` ${fact} `));
      return [
        ...inPlace.map((value): FactFilter => ({
          filter: 'place',
          value,
          fact: `place: ${value}`,
        })),
        ...attended.map((value): FactFilter => {
          return { filter: 'person', value, fact: `participant: ${value}` };
        }),
      ];
    }),
  );
  return filters.flat();
}

function rowOf(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}
