import { formatDay } from '../../meeting/in-words.ts';
import type { RecordIndex, Records } from '../client/record-index.ts';
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
    const containing = Object.keys(values).filter((one) =>
      foldedRow(one).includes(foldedRow(value)),
    );
    const [match, ...others] = Object.hasOwn(values, value) ? [value] : containing;
    if (match === undefined || others.length > 0) {
      remarks.push({ kind: 'unknown-filter', filter, value, isAmbiguous: others.length > 0 });
    } else chosen.push({ filter, value: match, name: values[match]?.[1] ?? '' });
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
