import { foldedWords } from '../text/words.ts';
import type { IndexRecord } from './index-record.ts';

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
  const rows = records.flatMap((record) => record.rows);
  const knownWords = new Set(rows.flatMap(({ words }) => words));
  const text = [...new Set(rows.map(({ words }) => ` ${words.join(' ')} `))].join('|');
  const isPrinted = (name: string) => {
    const words = foldedWords(name);
    // The text is megabytes at 1000 meetings: search it last.
    return words.every((word) => knownWords.has(word)) && text.includes(` ${words.join(' ')} `);
  };
  return things
    .map((names) => {
      const printed = names.filter(isPrinted);
      return { printed, unprinted: names.filter((name) => !printed.includes(name)) };
    })
    .filter(({ printed }) => printed.length > 0);
}
