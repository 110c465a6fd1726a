const monthAndDay = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A day as official texts print it, without its year: `2024-05-02` is “May 2”. */
export function printedDay(iso: string): string {
  return monthAndDay.format(new Date(iso));
}
