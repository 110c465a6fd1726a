import { wordsOf } from '../text/words.ts';

/** Folded word → as printed: in small letters where it ever is, else as most often. */
export function printedWords(lines: readonly string[]): Map<string, string> {
  const words = lines.flatMap((line) =>
    wordsOf(line).map(({ word, start, end }) => {
      // As one would type it: 2 + 2 without its spaces, no soft hyphens.
      return { word, printed: line.slice(start, end).replace(/[\p{Cf}\s]/gu, '') };
    }),
  );
  const byWord = Map.groupBy(words, ({ word }) => word);
  return new Map(
    [...byWord].map(([word, prints]) => {
      const byPrint = [...Map.groupBy(prints, ({ printed }) => printed)].sort(
        ([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1),
      );
      const [mostCommon] = byPrint[0] ?? [word];
      return [word, byPrint.some(([printed]) => printed === word) ? word : mostCommon];
    }),
  );
}
