import { foldedRow } from '../text/words.ts';
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
  const rows = records.flatMap((record) => record.rows.map(({ words }) => words.join(' ')));
  const text = [...new Set(rows)].map((row) => ` ${row} `).join('|');
  return things
    .map((names) => {
      const printed = names.filter((name) => text.includes(foldedRow(name)));
      return { printed, unprinted: names.filter((name) => !printed.includes(name)) };
    })
    .filter(({ printed }) => printed.length > 0);
}
