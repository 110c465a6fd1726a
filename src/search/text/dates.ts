import { monthNames } from '../../meeting/in-words.ts';
import type { Word } from './words.ts';

/** Each with its abbreviations. */
const months = monthNames.map((name) => {
  const word = name.toLowerCase();
  return [...new Set([word, word.slice(0, 3), word === 'september' ? 'sept' : word])];
});

/** First years of Japanese eras. */
const eras: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926 };

/** A day or month in a query. */
export interface QueryDate {
  /** `2024-05-02`; both days that 05/02/2024 may be, all days of a month; a year alone. */
  days: string[];
  /** The rows of words by which English texts name it; for each position the words that may be there. */
  printed: string[][][];
  /** Number of words that name it. */
  length: number;
}

/** Year, month and day, as words or numbers. */
type Reading = (string | undefined)[];

/**
 * The date that the words from `at` on name: 2024-05-02, 20240502, 05-02-2024, 5-2-24, 2-May-2024,
 * May 2, 2024, 2nd of May 2024, 2024 May 2, 2024年5月2日, 令和6年5月2日; or a month by its numbers, 2024-05
 * and 2024年5月; or 2024年.
 */
export function dateAt(words: readonly Word[], at: number): QueryDate | undefined {
  const [a = '', b = '', c = '', d = ''] = words.slice(at, at + 4).map(({ word }) => word);
  const isJoined = (distance: number) => words[at + distance]?.joined === true;
  const isNumeric = isJoined(1) && isJoined(2);
  const year = isNumeric && /^\d\d$/.test(c) ? `20${c}` : c;
  const compact = [a.slice(0, 4), a.slice(4, 6), a.slice(6)];
  return (
    japaneseDate(words, at) ??
    (a.length === 8 ? dateOf([compact], 1) : undefined) ??
    (isNumeric ? dateOf([[a, b, c]], 3) : undefined) ??
    (isJoined(1) && isYear(a) ? monthOf(a, b, 2) : undefined) ??
    (b === 'of' ? dateOf([[d, monthNumber(c), ordinal(a)]], 4) : undefined) ??
    // In January 10 2005-02-09 the year is of the second day.
    (isJoined(3)
      ? undefined
      : dateOf(
          isNumeric
            ? [
                [year, a, b],
                [year, b, a],
              ]
            : [],
          3,
        )) ??
    (isJoined(3) ? undefined : dateOf([[year, monthNumber(a), ordinal(b)]], 3)) ??
    (isJoined(3) ? undefined : dateOf([[year, monthNumber(b), ordinal(a)]], 3)) ??
    (isJoined(1) ? undefined : dateOf([[a, monthNumber(b), ordinal(c)]], 3))
  );
}

function japaneseDate(words: readonly Word[], at: number): QueryDate | undefined {
  const text = words.slice(at, at + 8).map(({ word }) => word);
  const era = eras[text.slice(0, 2).join('')];
  const start = era === undefined ? 0 : 2;
  const [number = '', yearSign, month = '', monthSign, day, daySign] = text.slice(start);
  const western = String(
    (era === undefined ? 0 : era - 1) + (number === '元' ? 1 : Number(number)),
  );
  if (yearSign !== '年' || !isYear(western)) return undefined;
  if (monthSign !== '月') {
    return { days: [western], printed: [[[western]]], length: start + 2 };
  }
  return daySign === '日'
    ? dateOf([[western, month, day]], start + 6)
    : monthOf(western, month, start + 4);
}

/** The rows of words by which English texts name days. */
export function spellingsOfDays(days: readonly string[]): string[][][] {
  const byMonth = Map.groupBy(days, (day) => day.slice(0, 7));
  return [...byMonth].flatMap(([month, daysOfMonth]) => {
    const [names, year] = spellingsOfMonth(month);
    const numbers = daysOfMonth.flatMap((day) => {
      const number = String(Number(day.slice(8)));
      return [number, day.slice(8), ...['st', 'nd', 'rd', 'th'].map((end) => number + end)];
    });
    const spellings = [...new Set(numbers)];
    return [
      [names, spellings, [year]],
      [spellings, names, [year]],
      [spellings, ['of'], names, [year]],
    ];
  });
}

/** Of `2024-05`: May, and 2024. */
function spellingsOfMonth(month: string): [names: string[], year: string] {
  return [months[Number(month.slice(5)) - 1] ?? [], month.slice(0, 4)];
}

function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}

function monthNumber(word: string): string | undefined {
  const month = months.findIndex((names) => names.includes(word));
  return month < 0 ? undefined : String(month + 1);
}

function ordinal(word: string): string | undefined {
  return /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
}

/** `readings`: what the words may mean; days that do not exist are left out. */
function dateOf(readings: readonly Reading[], length: number) {
  const days = [...new Set(readings.flatMap((reading) => existingDay(reading) ?? []))];
  return days.length > 0 ? { days, printed: spellingsOfDays(days), length } : undefined;
}

function monthOf(year: string, number: string, length: number): QueryDate | undefined {
  const days = Array.from({ length: 31 }, (_, at) => existingDay([year, number, String(at + 1)]));
  const existing = days.flatMap((day) => day ?? []);
  if (existing[0] === undefined) return undefined;
  const [names] = spellingsOfMonth(existing[0].slice(0, 7));
  const printed = [[names, [year]], ...spellingsOfDays(existing)];
  return { days: existing, printed, length };
}

function existingDay([year, month, day]: Reading): string | undefined {
  if (!isYear(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) {
    return undefined;
  }
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? iso : undefined;
}
