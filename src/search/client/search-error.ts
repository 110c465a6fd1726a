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
