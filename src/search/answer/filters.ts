import { formatDay } from '../../meeting/in-words.ts';
import type { FilterValue, RecordIndex, Records } from '../client/record-index.ts';
import { foldedRow } from '../text/words.ts';
import { type ChosenFilter, filterNames, type Filters, type Remark } from './answer.ts';

/** The filters in force, and the records that pass them all: undefined if there are none. */
export async function applyFilters(filters: Filters, index: RecordIndex) {
  /** What no meeting has, or several values have. */
  const remarks: Remark[] = [];
  const chosen: ChosenFilter[] = [];
  let allowed: Records | undefined;
  for (const filter of filterNames) {
    const value = filters[filter];
    if (value === undefined) continue;
    let passing: Records;
    if (filter === 'from' || filter === 'to') {
      chosen.push({ filter, value, name: formatDay(value) });
      passing = await recordsInTime(filter, value, index);
    } else {
      const [match, ...others] = valuesMeant(value, await index.valuesOf(filter));
      if (!match || others.length > 0) {
        remarks.push({ kind: 'unknown-filter', filter, value, isAmbiguous: match !== undefined });
        continue;
      }
      chosen.push({ filter, value: match.value, name: match.name });
      passing = await index.withFilter(filter, match);
    }
    allowed = allowed?.intersection(passing) ?? passing;
  }
  return { chosen, remarks, allowed };
}

/** The records of meetings from a day on, or until it. The ID of a meeting begins with its first day. */
async function recordsInTime(filter: 'from' | 'to', day: string, index: RecordIndex) {
  const meetings = (await index.valuesOf('meeting')).filter(({ value }) => {
    const dayOfMeeting = value.slice(0, day.length);
    return filter === 'from' ? dayOfMeeting >= day : dayOfMeeting <= day;
  });
  return new Set(meetings.flatMap(({ records }) => records));
}

/** `person=Kihara` is the value that has this name. */
function valuesMeant(text: string, values: readonly FilterValue[]): FilterValue[] {
  const match = values.find(({ value }) => value === text);
  return match ? [match] : values.filter(({ value }) => foldedRow(value).includes(foldedRow(text)));
}
