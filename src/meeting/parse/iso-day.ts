import type { PrintedDate } from './dates-in.ts';

/** A printed date as YYYY-MM-DD; undefined without a year, or where there is no such day. */
export function isoDay({
  year,
  month,
  day,
}: Pick<PrintedDate, 'year' | 'month' | 'day'>): string | undefined {
  if (year === undefined) return undefined;
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return date.getUTCDate() === day ? iso : undefined;
}
