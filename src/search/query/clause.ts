/**
 * How a record has a word of the query, strongest first: it is the record's number or ID; its text
 * has the word as typed; inflected or in British spelling; with other spaces and hyphens; under
 * another name; only in a heading above it; as a fact of its meeting.
 */
export const labels = ['id', 'exact', 'form', 'otherwise', 'name', 'heading', 'fact'] as const;

export type Label = (typeof labels)[number];

/** Words in a row, by which a record may have a part of a query. */
export interface WordRow {
  label: Label;
  /** For each position the folded words that may be there. */
  slots: string[][];
  /** Of a name: the word that the index has for all names of the thing. */
  key?: string;
}

/** A word of a query, joined words, a phrase, a date or a name. */
export interface Clause {
  /** As typed, without quotation marks. */
  text: string;
  /** Its place in the query, with operators and quotation marks. */
  start: number;
  end: number;
  /** A record must have one row of each. Several only for words that may be apart or one. */
  parts: WordRow[][];
  /** Its names among the facts of a meeting: `2024-05-02`, folded words with hyphens between them. */
  facts: string[];
  /**
   * Joined are words with characters between them: `co-development`, `topic:dicas`; `interop*` is a
   * beginning.
   */
  kind: 'plain' | 'quoted' | 'joined' | 'beginning';
  /** The text may be a number, ID or address of this site: `item 4.1`, `dicas-1`. */
  isReference: boolean;
  /** Records that have it are left out. */
  excluded: boolean;
  /** One of this clause and the one before it is enough. */
  or: boolean;
}
