import type { Facets } from './facets.ts';

/** What the reader wants to see. */
export interface Question {
  query: string;
  /** The last word may be unfinished. */
  typing: boolean;
  facets: Facets;
  /** How many hits to show. */
  limit: number;
  /** Show records with some of the words too, behind those with all. */
  some: boolean;
  /** Count what the hits could be narrowed down by. */
  counts: boolean;
}
