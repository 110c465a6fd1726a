import type { StoredRecord } from '../index/stored-record.ts';
import type { Label } from '../query/clause.ts';
import type { Hit } from './answer.ts';

/** Characters of a line to mark. */
export interface Mark {
  start: number;
  end: number;
}

/** A hit with its text, verified: the text has the words for which the hit is shown. */
export interface LoadedHit extends Hit {
  /** With a phrase over two sentences: name and lines of both, “Item 7.1 and 7.2”. */
  record: StoredRecord;
  /** Address of the page that is cited: a sentence's own. */
  page: string;
  /** How it has each word: `as` is the printed form, the other name or the fact. */
  words: { asked: string; label: Label; as: string }[];
  /** Words of the query that it does not have (partial hits). */
  missing: string[];
  /** For each of the record's lines, then for each heading. */
  marks: Mark[][];
}
