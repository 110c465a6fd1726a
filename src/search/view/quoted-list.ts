const list = new Intl.ListFormat('en-GB');

/** “A”, “B” and “C”. What a reader typed in quotation marks gets no second pair. */
export function quotedList(words: readonly string[]): string {
  return list.format(words.map((word) => `“${word}”`));
}
