import { monthNames } from '../../meeting/in-words.ts';
import type { Word } from './words.ts';

/** Each with its abbreviations. */
const months = monthNames.map((name) => {
  const word = name.toLowerCase();
  return [...new Set([word, word.slice(0, 3), word === 'september' ? 'sept' : word])];
});

/** A day that a query asks for, or a month. */
export interface AskedDate {
  /** `2024-05-02`; both days that 05/02/2024 may be, all days of a month. */
  days: string[];
  /** The rows of words by which English texts name it; for each position what may stand there. */
  printed: string[][][];
  /** How many words name it. */
  length: number;
  /** Named in words (May 2, 2024), not by numbers alone. */
  inWords: boolean;
}

/**
 * The date that is named from the word at `at` on: 2024-05-02, 05-02-2024, May 2, 2024, 2 May 2024,
 * 2024年5月2日; or a month by its numbers, 2024-05 and 2024年5月.
 */
export function dateAt(words: readonly Word[], at: number): AskedDate | undefined {
  const [one = '', two = '', three = '', four = ''] = words
    .slice(at, at + 4)
    .map(({ word }) => word);
  const isJoined = (distance: number) => words[at + distance]?.joined === true;
  const isNumbers = isJoined(1) && isJoined(2);
  if (isNumbers && isYear(one) && two === '年' && four === '月') {
    const [day, sign] = words.slice(at + 4, at + 6).map(({ word }) => word);
    return sign === '日' ? date([[one, three, day]], 6, true) : month(one, three, 4);
  }
  if (isNumbers && isYear(one)) return date([[one, two, three]], 3, false);
  if (isNumbers && isYear(three)) {
    const readings = [
      [three, one, two],
      [three, two, one],
    ];
    return date(readings, 3, false);
  }
  if (isJoined(1) && isYear(one)) return month(one, two, 2);
  // In January 10 2005-02-09 the year is of the second day.
  if (!isYear(three) || isJoined(3)) return undefined;
  return (
    date([[three, monthOf(one), dayOfMonth(two)]], 3, true) ??
    date([[three, monthOf(two), dayOfMonth(one)]], 3, true)
  );
}

/** The rows of words by which English texts name days. */
export function spellingsOfDays(days: readonly string[]): string[][][] {
  const byMonth = Map.groupBy(days, (day) => day.slice(0, 7));
  return [...byMonth].flatMap(([ofMonth, itsDays]) => {
    const [names, year] = namesOf(ofMonth);
    const numbers = itsDays.flatMap((day) => {
      const number = String(Number(day.slice(8)));
      return [number, day.slice(8), ...['st', 'nd', 'rd', 'th'].map((end) => number + end)];
    });
    const spelt = [...new Set(numbers)];
    return [
      [names, spelt, [year]],
      [spelt, names, [year]],
    ];
  });
}

/** Of `2024-05`: May, and 2024. */
function namesOf(month: string): [names: string[], year: string] {
  return [months[Number(month.slice(5)) - 1] ?? [], month.slice(0, 4)];
}

function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}

function monthOf(word: string): string | undefined {
  const month = months.findIndex((names) => names.includes(word));
  return month < 0 ? undefined : String(month + 1);
}

function dayOfMonth(word: string): string | undefined {
  return /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
}

/** `readings`: what may be meant, each as year, month and day; those that do not exist are left out. */
function date(
  readings: readonly (string | undefined)[][],
  length: number,
  inWords: boolean,
): AskedDate | undefined {
  const days = [...new Set(readings.flatMap((reading) => existingDay(reading) ?? []))];
  return days.length > 0 ? { days, printed: spellingsOfDays(days), length, inWords } : undefined;
}

function month(year: string, number: string, length: number): AskedDate | undefined {
  const all = Array.from({ length: 31 }, (_, at) => existingDay([year, number, String(at + 1)]));
  const days = all.flatMap((day) => day ?? []);
  const [first] = days;
  if (first === undefined) return undefined;
  const [names] = namesOf(first.slice(0, 7));
  return { days, printed: [[names, [year]], ...spellingsOfDays(days)], length, inWords: false };
}

function existingDay([year, month, day]: readonly (string | undefined)[]): string | undefined {
  if (year === undefined || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) {
    return undefined;
  }
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? iso : undefined;
}
