// How our own sentences write days, counts and lists.

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const list = new Intl.ListFormat('en-GB');

/** A day as readers write it: `2024-05-02` is “2 May 2024”. */
export function formatDay(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

/** “1 topic”, “2 topics”, “1,234 topics”. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** “numbers, headings and notes”. */
export function listInWords(words: readonly string[]): string {
  return list.format(words);
}
