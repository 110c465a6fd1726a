import type { Label } from '../query/label.ts';
import type { Mark } from './marks.ts';
import type { FacetName } from '../query/facets.ts';
import type { SearchRecord } from '../index/search-record.ts';

/** All that is shown for a question. */
export interface Finding {
  /** Number of texts that were searched. */
  texts: number;
  /** Number of records with all words that occur, whatever is chosen from. */
  everywhere: number;
  /** Number of the chosen records with all words that occur, and of those with some of them. */
  full: number;
  partial: number;
  hits: FoundRecord[];
  /** Words that occur in no text. */
  absent: { asked: string; suggestions: string[] }[];
  /** Words that occur, as asked. */
  present: string[];
  facets: CountedFacet[];
}

/** A record, read again and verified. */
export interface FoundRecord {
  record: SearchRecord;
  label: Label;
  /** How it has each word it has. */
  words: { asked: string; label: Label; as: string }[];
  /** Words it does not have. */
  missing: string[];
  /** For each line, then for each heading. */
  marks: Mark[][];
}

export interface CountedFacet {
  facet: FacetName;
  values: { value: string; name: string; count: number }[];
}
