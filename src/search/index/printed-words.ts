import { wordsOf } from '../text/words.ts';

/**
 * Every word of the lines by its folded form, as it is printed: in small letters where it
 * ever is, else as it is printed most often.
 */
export function printedWords(lines: readonly string[]): Map<string, string> {
  const words = lines.flatMap((line) =>
    wordsOf(line).map(({ word, start, end }) => {
      // As one would type it: 2 + 2 without its spaces, no soft hyphens.
      return { word, printed: line.slice(start, end).replace(/[\p{Cf}\s]/gu, '') };
    }),
  );
  const printings = Map.groupBy(words, ({ word }) => word);
  return new Map([...printings].map(([word, prints]) => [word, mostCommon(word, prints)]));
}

function mostCommon(word: string, prints: readonly { printed: string }[]): string {
  const byPrint = Map.groupBy(prints, ({ printed }) => printed);
  const [[printed] = [word]] = [...byPrint].sort(
    ([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1),
  );
  return byPrint.has(word) ? word : printed;
}
