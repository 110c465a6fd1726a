import { formatDay } from '../../meeting/in-words.ts';
import type { RecordIndex, Records } from '../client/record-index.ts';
import { foldedRow } from '../text/words.ts';
import type { ChosenFilter, Remark } from './answer.ts';
import { type FilterName, filterNames, type Filters } from './request.ts';

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
    const [match, ...others] = await matchingValues(filter, value, index);
    if (match && others.length === 0) chosen.push(match);
    else remarks.push({ kind: 'unknown-filter', filter, value, isAmbiguous: others.length > 0 });
  }
  return { chosen, remarks };
}

/** A value as the index has it, or those that have its words: `person=Kihara`. */
async function matchingValues(
  filter: FilterName,
  value: string,
  index: RecordIndex,
): Promise<ChosenFilter[]> {
  if (filter === 'from' || filter === 'to') return [{ filter, value, name: formatDay(value) }];
  const values = (await index.filterCounts())[filter] ?? {};
  const containing = Object.keys(values).filter((one) => foldedRow(one).includes(foldedRow(value)));
  const matches = Object.hasOwn(values, value) ? [value] : containing;
  return matches.map((match) => ({ filter, value: match, name: values[match]?.[1] ?? '' }));
}

/** The records that pass all filters; undefined if there are none. */
export async function chosenRecords(
  chosen: readonly ChosenFilter[],
  index: RecordIndex,
): Promise<Records | undefined> {
  let records: Records | undefined;
  for (const { filter, value } of chosen) {
    const passing = await recordsPassing(filter, value, index);
    records = records?.intersection(passing) ?? passing;
  }
  return records;
}

async function recordsPassing(
  filter: FilterName,
  value: string,
  index: RecordIndex,
): Promise<Records> {
  if (filter !== 'from' && filter !== 'to') return index.withFilter(filter, value);
  const days = Object.keys((await index.filterCounts())['day'] ?? {}).filter((day) =>
    filter === 'from' ? day >= value : day <= value,
  );
  const passing = await Promise.all(days.map((day) => index.withFilter('day', day)));
  return new Set(passing.flatMap((records) => [...records]));
}
