import type { Field } from '../index/index-key.ts';
import type { StoredRecord } from '../index/stored-record.ts';
import type { FilterCounts, SiteIds } from '../index/search-files.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Lexicon } from '../query/lexicon.ts';

/** Records by their place in the index. */
export type Records = ReadonlySet<number>;

/** What answers are made from. Each promise rejects with a `SearchError` if a file cannot be read. */
export interface RecordIndex {
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  /** The place of the first sentence of each meeting, then the end of the last. */
  starts: readonly number[];
  /** The records that have a word in a field: as many as the vocabulary says. */
  having: (word: string, field: Field) => Promise<Records>;
  /** The records that have words in a row. Lost files are noticed only by `having`: ask it first. */
  inRow: (words: readonly string[], field: Field) => Promise<Records>;
  /** The records that have a value of a filter: as many as the counts say. */
  filtered: (filter: string, value: string) => Promise<Records>;
  filterCounts: () => Promise<FilterCounts['filters']>;
  siteIds: () => Promise<SiteIds>;
  stored: (record: number) => Promise<StoredRecord>;
}
