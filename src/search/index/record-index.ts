import { engineContent } from './engine-content.ts';
import type { Index } from './postings.ts';
import type { SearchRecord } from './search-record.ts';

/** The index of a few records, made from their words; numbers are those of `records`. */
export function recordIndex(
  records: ReadonlyMap<number, Pick<SearchRecord, 'lines' | 'headings'>>,
): Index {
  const index = new Map<string, Map<number, number[]>>();
  for (const [record, words] of records) {
    engineContent(words, []).forEach((key, position) => {
      const postings = index.get(key) ?? new Map<number, number[]>();
      postings.set(record, [...(postings.get(record) ?? []), position]);
      index.set(key, postings);
    });
  }
  return index;
}
