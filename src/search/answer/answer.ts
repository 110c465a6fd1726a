import type { StoredRecord } from '../index/stored-record.ts';
import type { Clause, Label } from '../query/clause.ts';
import type { NearWords } from '../query/near-words.ts';

/** The facets of a result, in the order in which they are offered. */
export const facetNames = ['year', 'meeting', 'person', 'topic'] as const;

export type FacetName = (typeof facetNames)[number];

/** All filters: a value of each facet, and the first and last day, month or year (`2024-05-02`). */
export const filterNames = ['from', 'to', ...facetNames] as const;

export type FilterName = (typeof filterNames)[number];

/** The chosen value of each filter. */
export type Filters = Partial<Record<FilterName, string>>;

/** `best`: by relevance. `date`: newest meeting first. */
export const orders = ['best', 'date'] as const;

type Order = (typeof orders)[number];

/** What the address of a search holds. The same request has the same answer, typed or followed. */
export interface SearchRequest {
  query: string;
  filters: Filters;
  order: Order;
}

/** A record that matches. Plain data; `SearchClient.load` reads its text. */
export interface Hit {
  /** Pagefind's name for the record. */
  id: string;
  /** The weakest of the labels of its words. `exact` says nothing about their order. */
  label: Label;
}

/** All that search has to say about a request, with no text loaded yet. */
export interface Answer {
  request: SearchRequest;
  /** The filters in force. */
  chosen: ChosenFilter[];
  /** Number of summaries that were searched. */
  summaries: number;
  /** Official records with all words that occur, in the order asked for. Their number is the count. */
  official: Hit[];
  /** Filled only if `official` is empty: records with some of the words, rarest first. */
  partial: Hit[];
  /** Editors' notes with all words; counted apart. */
  notes: Hit[];
  /** Earlier wording of sentences, with all words; counted apart. */
  earlier: Hit[];
  /** Words that occur and were searched for. */
  present: string[];
  /** Words and phrases that no present official text has, in the order of the query. */
  absent: AbsentWord[];
  remarks: Remark[];
}

export interface AbsentWord {
  clause: Clause;
  /** As typed, without quotation marks. */
  asked: string;
  /** Number of notes and of earlier wordings that have it nevertheless. */
  notes: number;
  earlier: number;
  /** Best first. They are shown with their hits, apart from the results of the query. */
  suggestions: Suggestion[];
}

/** Printed words, or another name of something printed, in place of an absent word. */
interface Suggestion extends NearWords {
  /** The query with them in its place, without the other absent words. */
  query: string;
  /** Number of official records that `query` finds, and the first of them. */
  count: number;
  hits: Hit[];
}

/** What else is to be said of the answer. */
export type Remark =
  /** `interop*`, or a word cut short as `secur`: the printed words that begin so. */
  | { kind: 'beginning'; asked: string; words: string[] }
  /** No text prints a quoted phrase so; without quotation marks `query` has results. */
  | { kind: 'unquoted'; asked: string[]; query: string; count: number }
  /** The query is too long: only its start was searched. `rest` is what was left out. */
  | { kind: 'cut'; rest: string }
  /** Records with these are left out (`-word`). */
  | { kind: 'excluded'; asked: string[] }
  /** No value of the filter is meant, or one of several, or no day: the filter is not applied. */
  | { kind: 'unknown-filter'; filter: FilterName; value: string; isAmbiguous: boolean }
  /** Nothing passes the filters; without them there would be `count` results. */
  | { kind: 'without-filters'; count: number };

/** A filter in force: the value as the index has it, and its name for readers. */
export interface ChosenFilter {
  filter: FilterName;
  value: string;
  name: string;
}

/** Characters of a line to mark. */
export interface Mark {
  start: number;
  end: number;
}

/** A hit with its text, verified: the text has the words for which the hit is shown. */
export interface LoadedHit extends Hit {
  /** With a phrase over several sentences: name and lines of all, “Item 7.1 and 7.2”. */
  record: StoredRecord;
  /** How it has each word: `as` is the printed form, the other name or the fact. */
  words: { asked: string; label: Label; as: string }[];
  /** Words of the query that it does not have (partial hits). */
  missing: string[];
  /** For each of the record's lines, then for each heading. */
  marks: Mark[][];
}
