import type { Index } from '../index/postings.ts';
import type { SearchRecord } from '../index/search-record.ts';

/** What finds keys in the records: Pagefind in the browser. */
export interface Engine {
  /** How many records it has. */
  size: number;
  index(keys: readonly string[]): Promise<Index>;
  record(number: number): Promise<SearchRecord>;
}
