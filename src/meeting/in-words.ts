// How our own sentences write days, counts and lists. By hand, as a browser takes ten milliseconds to
// load what would do it, four times as many on a slow phone.

export const monthNames =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(
    ',',
  );

/** The year before the first of each Japanese era. */
export const eras: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

/** A day, month or year as readers write it: `2024-05-02` is “2 May 2024”, `2025-03` “March 2025”. */
export function formatDay(iso: string): string {
  const [year = '', month = '', day] = iso.split('-');
  const monthInWords = `${monthNames[Number(month) - 1] ?? ''} ${year}`.trimStart();
  return day === undefined ? monthInWords : `${Number(day)} ${monthInWords}`;
}

/** The days of a meeting: “23–24 July 2018”, “31 July – 1 August 2020”; one day without `lastDay`. */
export function formatDays(firstDay: string, lastDay: string | undefined): string {
  if (lastDay === undefined) return formatDay(firstDay);
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  if (sameMonth) return `${Number(firstDay.slice(8))}–${formatDay(lastDay)}`;
  const sameYear = firstDay.slice(0, 4) === lastDay.slice(0, 4);
  return `${sameYear ? formatDay(firstDay).slice(0, -5) : formatDay(firstDay)} – ${formatDay(lastDay)}`;
}

/** “1,234”. */
export function inDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** “1 topic”, “2 topics”, “1,234 topics”. */
export function plural(count: number, noun: string): string {
  return `${inDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** “numbers, headings and notes”. */
export function listInWords(words: readonly string[]): string {
  const lastWord = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${lastWord}` : lastWord;
}

/** “Press source” or “Official source”. */
export function sourceKind({ kind }: { kind: 'official' | 'press' }): string {
  return kind === 'press' ? 'Press source' : 'Official source';
}
