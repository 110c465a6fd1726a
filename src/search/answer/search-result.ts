import type { SearchDocument } from '../index/search-document.ts';
import type { Label } from '../query/clauses.ts';
import type { Mark } from './marks.ts';
import type { FacetName, FilterName } from './search-request.ts';

/** All that is shown for a request. */
export interface SearchResult {
  /** Number of texts that were searched. */
  texts: number;
  /** Number of documents with all words that occur, whatever is chosen from. */
  unfiltered: number;
  /** Number of the chosen documents with all words that occur, and of those with some of them. */
  full: number;
  partial: number;
  hits: VerifiedHit[];
  /** Words that occur in no text, and no near one does either. */
  absent: string[];
  /** What is shown instead of words that occur in no text. */
  near?: NearMiss;
  /** The query without quotation marks, where no text prints the quoted words so. */
  unquoted?: { asked: string[]; query: string; count: number };
  /** Words whose passages are left out. */
  excluded: string[];
  /** Words that occur, as asked. */
  present: string[];
  /** The filters in force. */
  chosen: ChosenFilter[];
  /** Where nothing passes the filters: how many hits would without one of them. */
  elsewhere: { filter: FilterName; count: number }[];
  facets: FacetCounts[];
}

/** A filter in force, with the name of its value for readers. */
export interface ChosenFilter {
  filter: FilterName;
  value: string;
  name: string;
}

/** A hit whose document has been read again and holds what the index said. */
export interface VerifiedHit {
  document: SearchDocument;
  /** The address that is cited, as those of documents: its own page, or its meeting’s. */
  page: string;
  label: Label;
  /** How it has each word it has. */
  words: { asked: string; label: Label; as: string }[];
  /** Words it does not have. */
  missing: string[];
  /** For each line, then for each heading. */
  marks: Mark[][];
}

/** Words that no text has, and what stands there instead. */
export interface NearMiss {
  asked: string[];
  /** The query that has it, and others that may have been meant. */
  query: string;
  others: string[];
  /** How many documents have it, and the best of them. */
  count: number;
  hits: VerifiedHit[];
}

export interface FacetCounts {
  facet: FacetName;
  values: { value: string; name: string; count: number }[];
}
