import type { Field } from '../index/index-key.ts';

/** A query as `parseQuery` gives it is a list of clauses; a document may hold all or some of them. */

/**
 * How a passage has a word that was asked for, strongest first: as it was typed, inflected or
 * spelt otherwise, under another name of the same thing, or only in a heading above it.
 */
export const labels = ['exact', 'form', 'name', 'heading'] as const;

export type Label = (typeof labels)[number];

/** One form in which a document can have a term: words that stand together in a field. */
export interface Variant {
  label: Label;
  field: Field;
  /** For each position in a row the folded words that may stand there. */
  slots: string[][];
  /** The other name, where the variant is one. */
  name?: string;
}

/** A word of a query, or several that must stand together, with all its variants. */
export interface QueryTerm {
  /** As the reader typed it. */
  asked: string;
  /** Number of its first word within the query, and of its words. */
  position: number;
  length: number;
  /** The reader is still typing its last word. */
  unfinished: boolean;
  /** Strongest first. */
  variants: Variant[];
}

/** Terms that make up one name, or a term that is no name. A document has all or another name. */
export interface Clause {
  terms: QueryTerm[];
  otherNames: Variant[];
}
