import { isRealDay } from '../../meeting/days.ts';
import { eras, monthNames } from '../../meeting/in-words.ts';

/** A day, month or year in a query. */
export interface QueryDate {
  /** `2024-05-02`, `0000-05-02` in any year; both days that 05/02/2024 may be, all days of a month; a year. */
  days: string[];
  /** The rows of words by which English texts name it; for each position words that may be there in any form. */
  printed: string[][][];
  /** Number of characters that name it. */
  length: number;
}

const months = monthNames.map((name) => name.toLowerCase());

const gap = String.raw`[^\p{L}\p{N}]+`;
const year = String.raw`(?<year>(?:19|20)\d\d)`;
const name = `(?<name>${months.flatMap((month) => [month, month.slice(0, 3)]).join('|')}|sept)`;
const ordinal = String.raw`(?<day>\d\d?)(?:st|nd|rd|th)?`;
/** In January 10 2005-02-09 the year is of the second day; 2024-05-02T11:53 has a time. */
const end = String.raw`(?!(?!T\d)[\p{L}\p{N}]|[\p{Pd}/.]\d)`;

const patterns = [
  // 2024-05-02, 2024/5/2, 2024.5.2
  String.raw`${year}(?<separator>[\p{Pd}/.])(?<month>\d\d?)\k<separator>(?<day>\d\d?)${end}`,
  // 20240502
  String.raw`${year}(?<month>\d\d)(?<day>\d\d)${end}`,
  // 05/02/2024, 5-2-24, in America and elsewhere
  String.raw`(?<month>\d\d?)(?<separator>[\p{Pd}/.])(?<day>\d\d?)\k<separator>(?<year>(?:19|20)?\d\d)${end}`,
  String.raw`(?<day>\d\d?)(?<separator>[\p{Pd}/.])(?<month>\d\d?)\k<separator>(?<year>(?:19|20)?\d\d)${end}`,
  // May 2, 2024; 2nd of May 2024; 2024 May 2
  `${name}${gap}${ordinal}${gap}${year}${end}`,
  `${ordinal}${gap}(?:of${gap})?${name}${gap}${year}${end}`,
  `${year}${gap}${name}${gap}${ordinal}${end}`,
  // May 2024
  `${name}${gap}${year}${end}`,
  // 2024年5月2日, 令和6年5月2日, 2024年5月, 2024年
  String.raw`(?:${year}|(?<era>${Object.keys(eras).join('|')})(?<count>\d\d?|元))\s*年(?!度)(?:\s*(?<month>\d\d?)\s*月(?:\s*(?<day>\d\d?)\s*日)?)?`,
  // 5月2日 of any year
  String.raw`(?<month>\d\d?)月(?<day>\d\d?)日`,
  // 2024-05, 2024/5, 5/2024
  String.raw`${year}[\p{Pd}/.](?<month>\d\d?)${end}`,
  String.raw`(?<month>\d\d?)[\p{Pd}/]${year}${end}`,
].map((pattern) => new RegExp(`^${pattern}`, 'iu'));

/** Stands for the year of a day without one. It has 29 February. */
const anyYear = '0000';

/** The date that a text begins with. */
export function dateAt(text: string): QueryDate | undefined {
  const readings = patterns
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .map(({ 0: typed, groups = {} }) => ({ typed, isDay: !!groups['day'], days: daysOf(groups) }))
    // Numbers that are no day are searched as they are written.
    .filter(({ typed, days }) => days.length > 0 || !/\p{L}/u.test(typed));
  const [reading] = readings;
  if (!reading) return undefined;
  const days = [...new Set(readings.flatMap((one) => one.days))];
  const byMonth = Map.groupBy(days, (day) => day.slice(0, 7));
  const printed = [...byMonth].flatMap(([month, daysOfMonth]) => {
    const years = month.startsWith(anyYear) ? [] : [[month.slice(0, 4)]];
    if (month.length === 4) return [years, ...japaneseYears(month)];
    const names = [months[Number(month.slice(5)) - 1] ?? ''];
    const numbers = daysOfMonth.map((day) => String(Number(day.slice(8))));
    const japaneseMonth = [[String(Number(month.slice(5)))], ['月']];
    const japaneseDay = reading.isDay ? [...japaneseMonth, numbers, ['日']] : japaneseMonth;
    return [
      ...japaneseYears(month).map((year) => [...year, ...japaneseDay]),
      ...(reading.isDay ? [] : [[names, ...years]]),
      [names, numbers, ...years],
      [numbers, names, ...years],
      [numbers, ['of'], names, ...years],
    ];
  });
  return { days, printed, length: reading.typed.length };
}

/** The days that exist of what a pattern matches, or a year. */
function daysOf(groups: Partial<Record<string, string>>): string[] {
  const { era = '', count, name: monthName = '-' } = groups;
  const eraYear = (eras[era] ?? 0) + (count === '元' ? 1 : Number(count));
  const western = groups['year']?.padStart(4, '20') ?? (era === '' ? anyYear : String(eraYear));
  const monthOfName = months.findIndex((one) => one.startsWith(monthName.toLowerCase())) + 1;
  const month = groups['month'] ?? String(monthOfName);
  if (month === '0') return [western];
  const numbers = groups['day'] ? [groups['day']] : Array.from({ length: 31 }, (_, at) => at + 1);
  return numbers
    .map((day) => [western, month.padStart(2, '0'), String(day).padStart(2, '0')].join('-'))
    .filter(isRealDay);
}

/** The words of a year in Japanese: 2024年, 令和6年, 令和元年; none of any year. */
function japaneseYears(month: string): string[][][] {
  const year = Number(month.slice(0, 4));
  if (year === 0) return [[]];
  const begun = Object.entries(eras).filter(([, start]) => start < year);
  // A year may be of two eras.
  const ofEras = begun.slice(-2).map(([era, start]) => {
    const count = year - start === 1 ? ['1', '元'] : [String(year - start)];
    return [...Array.from(era, (character) => [character]), count, ['年']];
  });
  return [[[String(year)], ['年']], ...ofEras];
}
