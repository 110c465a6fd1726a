import type { Word } from './words.ts';

/** Each with its abbreviations. */
const months = `january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|
  september sep sept|october oct|november nov|december dec`
  .split('|')
  .map((names) => names.trim().split(' '));

/** A day that a query asks for. */
export interface AskedDay {
  /** `2024-05-02`. */
  iso: string;
  /** How many words name it. */
  length: number;
  /** Named in words (May 2, 2024), not by numbers alone. */
  inWords: boolean;
}

/** The day that is named from the word at `at` on: 2024-05-02, May 2, 2024, 2 May 2024, 2024年5月2日. */
export function dayAt(words: readonly Word[], at: number): AskedDay | undefined {
  const [one = '', two = '', three = ''] = words.slice(at, at + 3).map(({ word }) => word);
  const numbers = words[at + 1]?.joined && words[at + 2]?.joined;
  if (numbers && isYear(one)) {
    const [month, , day, sign] = words.slice(at + 2, at + 6).map(({ word }) => word);
    if (two === '年' && sign === '日') return asked([one, month, day], 6, true);
    return asked([one, two, three], 3, false);
  }
  // In January 10 2005-02-09 the year is of the second day.
  if (!isYear(three) || words[at + 3]?.joined) return undefined;
  return (
    asked([three, monthOf(one), dayOfMonth(two)], 3, true) ??
    asked([three, monthOf(two), dayOfMonth(one)], 3, true)
  );
}

/** The rows of words by which English texts name a day; for each position what may stand there. */
export function spellingsOfDay(iso: string): string[][][] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const names = months[Number(month) - 1] ?? [];
  const number = String(Number(day));
  const days = [number, day, ...['st', 'nd', 'rd', 'th'].map((ending) => number + ending)];
  return [
    [names, days, [year]],
    [days, names, [year]],
  ].map((row) => row.map((slot) => [...new Set(slot)]));
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

function asked(
  [year, month, day]: (string | undefined)[],
  length: number,
  inWords: boolean,
): AskedDay | undefined {
  if (year === undefined || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) {
    return undefined;
  }
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? { iso, length, inWords } : undefined;
}
