import { isRealDay } from '../days.ts';
import { eras } from '../in-words.ts';

/** A day as an official text prints it. */
export interface PrintedDate {
  /** Absent where the text leaves it out: “On May 2”. */
  year: number | undefined;
  /** 1 to 12. */
  month: number;
  day: number;
  /** As printed: “May 2”. */
  text: string;
  /** Offset of its first character. */
  index: number;
  /** The last day of a range: “July 23-24, 2018”. */
  isRangeEnd?: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const dayNumber = String.raw`(?:[12]\d|3[01]|0?[1-9])`;
const ordinal = String.raw`(?:st|nd|rd|th)?(?!\d|:\d)`;
const day = String.raw`(?<day>${dayNumber})${ordinal}`;
const gap = String.raw`[ \u00A0\t\r\n]`;
const range = String.raw`(?:${gap}*[-–—~～]${gap}*|${gap}+(?:and|to)${gap}+)`;
const lastDay = String.raw`(?:${range}(?<last>${dayNumber})${ordinal})?`;
const year = String.raw`(?:,?${gap}*(?<year>(?:19|20)\d\d)(?!\d))?`;
const weekday = String.raw`(?:[ \u00A0]*\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\))?`;
const count = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const eraYear = String.raw`(?:(?:(?<year>(?:19|20)\d\d)|(?<era>${Object.keys(eras).join('|')})(?<eraYear>${count}|元))\s*年\s*)?`;
const forms = [
  String.raw`\b${monthName}${gap}*${day}${lastDay}${weekday}${year}`,
  String.raw`\b${day}${lastDay}${gap}+(?:of )?${monthName}${weekday}${year}`,
  String.raw`\b(?<year>(?:19|20)\d\d)[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)\b`,
  String.raw`${eraYear}(?<month>${count})\s*月\s*(?<day>${count})\s*日(?:(?:から|及び|および|・|～|~|、)\s*(?<last>${count})\s*日)?`,
].map((form) => new RegExp(form, 'g'));

/**
 * Every date printed in a text, in order: “May 3, 2024”, “3 May, 2024”, “On May 2”, 令和６年５月２日.
 * A range gives its first and its last day; of “July 31 to August 1, 2020” both have the year.
 */
export function datesIn(text: string): PrintedDate[] {
  const latin = withLatinDigits(text);
  const dates = forms
    .flatMap((form) => [...latin.matchAll(form)])
    .flatMap(datesOfMatch)
    .map((date) => ({ ...date, text: text.slice(date.index, date.index + date.text.length) }))
    .filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .sort((one, other) => one.index - other.index);
  for (const [index, end] of dates.entries()) {
    const date = dates[index - 1];
    if (!date || !wholeRange.test(latin.slice(date.index + date.text.length, end.index))) continue;
    end.isRangeEnd = true;
    date.year ??= end.year;
  }
  return dates;
}

/** The text, of the same length, with ASCII digits for full-width ones. */
export function withLatinDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

const wholeRange = new RegExp(`^${range}$`);

function datesOfMatch({ 0: text, groups = {}, index }: RegExpExecArray): PrintedDate[] {
  const printed = groups['month'] ?? '';
  const month = numberOf(printed) || months.indexOf(printed.slice(0, 3).toLowerCase()) + 1;
  const date = { year: yearOf(groups), month, day: numberOf(groups['day']), text, index };
  const rangeEnd = groups['last'];
  return rangeEnd === undefined
    ? [date]
    : [date, { ...date, day: numberOf(rangeEnd), isRangeEnd: true }];
}

function yearOf({ year, era, eraYear }: Record<string, string>): number | undefined {
  if (era !== undefined) return (eras[era] ?? 0) + (eraYear === '元' ? 1 : numberOf(eraYear));
  return year === undefined ? undefined : Number(year);
}

/** A number up to 99 in digits, or as 二十三; NaN without one. */
function numberOf(printed = ''): number {
  if (!/^[一二三四五六七八九十]+$/.test(printed)) return parseInt(printed, 10);
  const digitOf = (kanji = '') => '一二三四五六七八九'.indexOf(kanji) + 1;
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['零', printed];
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

type DayOfYear = Pick<PrintedDate, 'year' | 'month' | 'day'>;

/** A printed date as YYYY-MM-DD; undefined without a year, or where there is no such day. */
export function isoDay({ year, month, day }: DayOfYear): string | undefined {
  if (year === undefined) return undefined;
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return isRealDay(iso) ? iso : undefined;
}
