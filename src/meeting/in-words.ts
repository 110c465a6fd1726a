// How our own sentences write days, counts and lists.

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const list = new Intl.ListFormat('en-GB');

/** A day as readers write it: `2024-05-02` is “2 May 2024”. */
export function formatDay(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day, or a month alone, as readers write it: `2025-03` is “March 2025”. */
export function formatDate(iso: string): string {
  return iso.length > 7 ? formatDay(iso) : month.format(new Date(`${iso}-01T00:00:00Z`));
}

/** “1 topic”, “2 topics”, “1,234 topics”. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** “numbers, headings and notes”. */
export function listInWords(words: readonly string[]): string {
  return list.format(words);
}
