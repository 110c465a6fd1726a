import { foldedRow, wordsOf } from '../text/words.ts';
import type { IndexRecord } from './index-record.ts';

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

/** One thing's names, told apart by whether official texts or headings print them. */
export interface NamedThing {
  printed: string[];
  unprinted: string[];
}

/** The names of each thing that the records print under some name; the others are of no use. */
export function namesInTexts(
  things: readonly (readonly string[])[],
  records: readonly IndexRecord[],
): NamedThing[] {
  const rows = records.flatMap((record) => record.rows.map(({ words }) => words.join(' ')));
  const text = [...new Set(rows)].map((row) => ` ${row} `).join('|');
  return things
    .filter((names) => names.length > 1)
    .map((names) => {
      const printed = names.filter((name) => text.includes(foldedRow(name)));
      return { printed, unprinted: names.filter((name) => !printed.includes(name)) };
    })
    .filter(({ printed }) => printed.length > 0);
}
