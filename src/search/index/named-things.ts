import { memoizeByObject } from '../../meeting/memoize.ts';
import type { Site } from '../../meeting/site.ts';
import { foldedRow } from '../text/words.ts';
import { fields } from './index-key.ts';
import { officialRecords, textOf } from './index-record.ts';

/** One thing's names, told apart by whether official texts or headings print them. */
export interface NamedThing {
  printed: string[];
  unprinted: string[];
}

/**
 * The names of each thing that official texts print under some name; the others are of no use. The
 * index and the vocabulary number things by their place in this list.
 */
export const namedThings = memoizeByObject(({ meetings, terms }: Site): NamedThing[] => {
  const records = officialRecords(meetings);
  const text = records.flatMap((record) => fields.map((field) => textOf(record, field))).join('|');
  return terms
    .filter(({ names }) => names.length > 1)
    .map(({ names }) => {
      const printed = names.filter((name) => text.includes(foldedRow(name)));
      return { printed, unprinted: names.filter((name) => !printed.includes(name)) };
    })
    .filter(({ printed }) => printed.length > 0);
});
