import type { Answer, ChosenFilter, Hit } from '../answer/answer.ts';
import type { RecordIndex } from '../answer/record-index.ts';
import type { Facet } from '../answer/facets.ts';
import type { LoadedHit } from '../answer/loaded-hit.ts';
import type { SearchRequest } from '../answer/request.ts';

/** The kind of search file that failed to load; names it in the error message. */
export type FailedFile = 'program' | 'vocabulary' | 'index' | 'text' | 'filters';

/** Search failed. Says nothing about what the texts have: it must never be shown as “no results”. */
export class SearchError extends Error {
  readonly file: FailedFile;
  /** The site was published again in a format that this page does not know: reload the page. */
  readonly outdated: boolean;

  constructor(file: FailedFile, reason: unknown, outdated = false) {
    super(`${file}: ${String(reason)}`);
    this.file = file;
    this.outdated = outdated;
  }
}

/** Searches in the page. Each promise rejects with a `SearchError` and may be asked for again. */
export interface SearchClient {
  /** Starts to load what every search needs, when the reader shows intent. Never throws. */
  preload: () => void;
  search: (request: SearchRequest) => Promise<Answer>;
  /** Reads and verifies hits of an answer to this request; for downloads all of them. */
  load: (request: SearchRequest, hits: readonly Hit[]) => Promise<LoadedHit[]>;
  /** Does other work with the index, and once more with all files loaded again if it fails. */
  withIndex: <Result>(work: (index: RecordIndex) => Promise<Result>) => Promise<Result>;
  /** Facets of the official results. Empty if there is one meeting or nothing to choose. */
  facets: (request: SearchRequest) => Promise<Facet[]>;
  /** The filters in force with their names. Unknown values are left out. */
  chosenFilters: (request: SearchRequest) => Promise<ChosenFilter[]>;
}
