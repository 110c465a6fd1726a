import type { Way } from './way.ts';

/** A word of a query, or several that must stand together, with all the ways to have it. */
export interface Part {
  /** As the reader typed it. */
  asked: string;
  /** Number of its first word within the query, and of its words. */
  place: number;
  length: number;
  /** The reader is still typing its last word. */
  unfinished: boolean;
  /** Strongest first. */
  ways: Way[];
}

/** Parts that make up one name, or a part that is no name. A record has all parts or another name. */
export interface Clause {
  parts: Part[];
  otherNames: Way[];
}
