const list = new Intl.ListFormat('en-GB');

/** “A”, “B” and “C”. What a reader typed in quotation marks gets no second pair. */
export function quotedList(words: readonly string[]): string {
  return list.format(words.map((word) => `“${word}”`));
}

/** “1 result”, “1,234 results”. */
export function resultCount(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}`;
}
