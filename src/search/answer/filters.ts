import { isRealDay } from '../../meeting/days.ts';
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
    if ((filter === 'from' || filter === 'to') && isTime(value)) {
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

/** A day, month or year: `2024-05-02`, `2024-05`, `2024`. */
function isTime(text: string): boolean {
  return [text, `${text}-01`, `${text}-01-01`].some(isRealDay);
}

/** The records of meetings that were held from a time on, or until it. A meeting’s ID begins with its first day. */
async function recordsInTime(filter: 'from' | 'to', day: string, index: RecordIndex) {
  const meetings = await index.valuesOf('meeting');
  const firstDay = ({ value }: FilterValue) => value.slice(0, day.length);
  if (filter === 'to') {
    return new Set(meetings.filter((one) => firstDay(one) <= day).flatMap((one) => one.records));
  }
  // One that began before and goes on has this day too.
  const onThisDay = Array.from(await index.withWord(day, 'fact'), index.meetingOf);
  const inTime = meetings.filter((one, at) => firstDay(one) >= day || onThisDay.includes(at));
  return new Set(inTime.flatMap(({ records }) => records));
}

/** `person=Kihara` is the value that has this name. */
function valuesMeant(text: string, values: readonly FilterValue[]): FilterValue[] {
  const match = values.find(({ value }) => value === text);
  return match ? [match] : values.filter(({ value }) => foldedRow(value).includes(foldedRow(text)));
}
