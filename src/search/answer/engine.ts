import type { InvertedIndex } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';

/** What finds keys in the documents: Pagefind in the browser. Both reject where they cannot read. */
export interface Engine {
  index(keys: readonly string[]): Promise<InvertedIndex>;
  document(number: number): Promise<SearchDocument>;
}
