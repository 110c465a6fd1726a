import { wordsOf } from '../text/words.ts';

/**
 * Every word of the lines by its folded form, as it is printed: in small letters where it
 * ever is, else as it is printed most often.
 */
export function printedWords(lines: Iterable<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const line of lines) {
    for (const { word, start, end } of wordsOf(line)) {
      // As one would type it: 2 + 2 without its spaces, no soft hyphens.
      const printed = line.slice(start, end).replace(/[\p{Cf}\s]/gu, '');
      const prints = counts.get(word) ?? new Map<string, number>();
      prints.set(printed, (prints.get(printed) ?? 0) + 1);
      counts.set(word, prints);
    }
  }
  return new Map(
    [...counts].map(([word, prints]) => {
      const often = [...prints].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
      return [word, prints.has(word) ? word : (often[0]?.[0] ?? word)];
    }),
  );
}
