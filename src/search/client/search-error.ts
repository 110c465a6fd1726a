import type { SearchFiles } from '../index/search-files.ts';

/** The kind of search file that failed to load; names it in the error message. */
export type FailedFile = 'program' | 'index' | 'text' | keyof SearchFiles;

/** Search failed. Says nothing about what the texts have: it must never be shown as “no results”. */
export class SearchError extends Error {
  readonly file: FailedFile;

  constructor(file: FailedFile, reason: unknown) {
    super(`${file}: ${String(reason)}`);
    this.file = file;
  }
}
