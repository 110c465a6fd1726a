import type { Hit, Label } from './answer.ts';

/** What the index stores of a record to show it. Addresses are root-relative, without the base path. */
export interface StoredRecord {
  /** In the context of its summary: `/meetings/2024-05-02-hawaii/#dicas-1`. */
  address: string;
  /** “Item 4.1”, “Preamble, sentence 2”, “Title and date lines”; of a note “DICAS”, “9 June 2024”. */
  name: string;
  /** Several only for title and date lines, and for notes. */
  lines: string[];
  /** Headings above it, outermost first. */
  headings: { heading: string; official: boolean; id: string }[];
  /** Missing for the definition of a term. `day` in words. */
  meeting?: { id: string; title: string; day: string; place: string };
  /** ID of the sentence; missing for title and date lines, and for notes. */
  passage?: string;
  /** The sentence after it in the same paragraph, and its name: a phrase may go on there. */
  next?: { name: string; line: string };
  /** With title and date lines: facts of the meeting, for `words` that its text does not print. */
  facts?: { fact: string; words: string[]; inferred: boolean }[];
  /** Of earlier wording: its last day, in words. */
  until?: string;
  /** Of a note: the sentence that it belongs to or follows, “Item 4.1, 2 May 2024”. */
  about?: string;
  /** Of a note: its sources. */
  sources?: { title: string; publisher: string; address: string; kind: string; language: string }[];
}

/** Characters of a line to mark. */
export interface Mark {
  start: number;
  end: number;
}

/** A hit with its text, verified: the text has the words for which the hit is shown. */
export interface LoadedHit extends Hit {
  /** With a phrase over two sentences: name and lines of both, “Item 7.1 and 7.2”. */
  record: StoredRecord;
  /** The page of its own that is cited; for other records `record.address`. */
  page: string;
  /** How it has each word: `as` is the printed form, the other name or the fact. */
  words: { asked: string; label: Label; as: string }[];
  /** Words of the query that it does not have (partial hits). */
  missing: string[];
  /** For each line, then for each heading. */
  marks: Mark[][];
}
