import type { InferableFact } from '../../meeting/facts.ts';
import { formatDay } from '../../meeting/in-words.ts';
import type { RecordIndex, Records } from '../client/record-index.ts';
import { type FactFilter, factFilters } from '../index/vocabulary.ts';
import { foldedRow } from '../text/words.ts';
import type { ChosenFilter, Remark } from './answer.ts';
import { filterNames, type Filters } from './request.ts';

/** The filters of a request with their names; what no meeting has, or several values have, is remarked. */
export async function resolveFilters(
  filters: Filters,
  index: RecordIndex,
): Promise<{ chosen: ChosenFilter[]; remarks: Remark[] }> {
  const remarks: Remark[] = [];
  const chosen: ChosenFilter[] = [];
  for (const filter of filterNames) {
    const value = filters[filter];
    if (value === undefined) continue;
    if (filter === 'from' || filter === 'to') {
      chosen.push({ filter, value, name: formatDay(value) });
      continue;
    }
    const values = (await index.filterCounts())[filter] ?? {};
    // `person=Kihara` is the value that has this name.
    const isPart = (one: string) => foldedRow(one).includes(foldedRow(value));
    const matches = Object.hasOwn(values, value) ? [value] : Object.keys(values).filter(isPart);
    const [match = '', ...others] = matches;
    if (matches.length === 1) chosen.push({ filter, value: match, name: values[match]?.[1] ?? '' });
    else remarks.push({ kind: 'unknown-filter', filter, value, isAmbiguous: others.length > 0 });
  }
  return { chosen, remarks };
}

/** The records that pass all filters; undefined if there are none. */
export async function chosenRecords(
  chosen: readonly ChosenFilter[],
  index: RecordIndex,
): Promise<Records | undefined> {
  let records: Records | undefined;
  for (const { filter, value } of chosen) {
    const isTime = filter === 'from' || filter === 'to';
    const days = index.vocabulary.facts.day.filter((day) =>
      filter === 'from' ? day >= value : day <= value,
    );
    const passing = await Promise.all(
      (isTime ? days : [value]).map((one) => index.withFilter(isTime ? 'day' : filter, one)),
    );
    const passingAny = new Set(passing.flatMap((ofValue) => [...ofValue]));
    records = records?.intersection(passingAny) ?? passingAny;
  }
  return records;
}

/** What an editor marks as inferred if the text does not state it, and how a fact is introduced. */
const wordings: Record<FactFilter, [name: InferableFact, introduction: string]> = {
  year: ['held', 'meeting of '],
  day: ['held', 'meeting of '],
  place: ['place', 'place: '],
  time: ['time', 'began at '],
  person: ['people', 'participant: '],
};

/** The facts that a day or folded words may name: filter, value, and “meeting of 2 May 2024”. */
export function factsNamed(words: string, { vocabulary }: RecordIndex) {
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
