import { wordsOf } from '../text/words.ts';

/**
 * Every word of the lines by its folded form, as it is printed: in small letters where it
 * ever is, else as it is printed most often.
 */
export function printedWords(lines: Iterable<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const line of lines) {
    for (const { word, start, end } of wordsOf(line)) {
      const slice = line.slice(start, end);
      // As one would type it: 2 + 2 without its spaces, no soft hyphens.
      const printed = slice === word ? word : slice.replace(/[\p{Cf}\s]/gu, '');
      let prints = counts.get(word);
      if (!prints) counts.set(word, (prints = new Map<string, number>()));
      prints.set(printed, (prints.get(printed) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([word, prints]) => {
      const often = [...prints].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
      return [word, prints.has(word) ? word : (often[0]?.[0] ?? word)];
    }),
  );
}
