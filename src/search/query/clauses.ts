import type { Field } from '../index/index-key.ts';
import type { Demand } from './query-segments.ts';

/**
 * How a document has what was asked for, strongest first: it is what this site calls the document,
 * or its words are as typed; inflected or in British spelling; the same letters with other spaces and
 * hyphens; another name of the same thing; only in a heading above it; a fact of its meeting.
 */
export const labels = ['id', 'exact', 'form', 'otherwise', 'name', 'heading', 'fact'] as const;

export type Label = (typeof labels)[number];

/** One form in which a document can have a term: words that stand together in a field. */
export interface Variant {
  label: Label;
  field: Field;
  /** For each position in a row the folded words that may stand there. */
  slots: string[][];
  /** The other name, where the variant is one. */
  name?: string;
  /** It may go on in the next sentences of its paragraph. */
  crosses?: boolean;
}

/** A word of a query, or several that must stand together, with all its variants. */
export interface QueryTerm {
  /** As the reader typed it. */
  asked: string;
  /** It stands in quotation marks. */
  quoted: boolean;
  /** Number of its first word within the query, and of its words. */
  position: number;
  length: number;
  /** The reader is still typing its last word. */
  unfinished: boolean;
  /** Strongest first. */
  variants: Variant[];
}

/**
 * Terms that make up one name, or a term that is no name. A document has all of them, or one of
 * `otherNames` instead: another name of the thing, or the terms written in one word.
 */
export interface Clause {
  terms: QueryTerm[];
  otherNames: Variant[];
}

/** A query: a document must hold one of each `all`, and none of `without`. */
export type Query = Demand<Clause>;
