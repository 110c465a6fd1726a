import type { InferableFact } from '../../meeting/facts.ts';
import { formatDay } from '../../meeting/in-words.ts';
import type { RecordIndex, Records } from '../client/record-index.ts';
import { type FactFilter, factFilters } from '../index/vocabulary.ts';
import { foldedRow } from '../text/words.ts';
import {
  type ChosenFilter,
  type FilterName,
  filterNames,
  type Filters,
  type Remark,
} from './answer.ts';

/** The filters in force, and the records that pass them all: undefined if there are none. */
export async function applyFilters(filters: Filters, index: RecordIndex) {
  /** What no meeting has, or several values have. */
  const remarks: Remark[] = [];
  const chosen: ChosenFilter[] = [];
  let allowed: Records | undefined;
  for (const filter of filterNames) {
    const value = filters[filter];
    if (value === undefined) continue;
    const isTime = filter === 'from' || filter === 'to';
    const indexed = isTime ? 'day' : filter;
    const values = (await index.filterValues())[indexed] ?? {};
    const matches = valuesMeant(filter, value, Object.keys(values));
    if (!isTime && matches.length !== 1) {
      remarks.push({ kind: 'unknown-filter', filter, value, isAmbiguous: matches.length > 1 });
      continue;
    }
    const match = isTime ? value : (matches[0] ?? '');
    chosen.push({
      filter,
      value: match,
      name: isTime ? formatDay(value) : (values[match]?.[0] ?? ''),
    });
    const passing = await Promise.all(matches.map((one) => index.withFilter(indexed, one)));
    const passingAny = new Set(passing.flatMap((records) => [...records]));
    allowed = allowed?.intersection(passingAny) ?? passingAny;
  }
  return { chosen, remarks, allowed };
}

function valuesMeant(filter: FilterName, value: string, values: readonly string[]): string[] {
  if (filter === 'from') return values.filter((day) => day >= value);
  if (filter === 'to') return values.filter((day) => day <= value);
  // `person=Kihara` is the value that has this name.
  const isPart = (one: string) => foldedRow(one).includes(foldedRow(value));
  return values.includes(value) ? [value] : values.filter(isPart);
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
