/**
 * Counts the passages that share a stem: a topic's id, `preamble` or `text`. An id written like
 * `dicas-2` keeps that ordinal wherever it stands, and one like `dicas-2a` takes none of the
 * others', so that a sentence the ministry inserts or removes renumbers nothing.
 */
export class Ordinals {
  readonly #stem: string;
  #last = 0;

  constructor(stem: string) {
    this.#stem = stem;
  }

  /** Id and ordinal (`2`, `2a`) of the next passage, of which the author may have written the id. */
  next(written: string | undefined): { id: string; ordinal: string } {
    const prefix = `${this.#stem}-`;
    const writtenOrdinal = written?.startsWith(prefix) ? written.slice(prefix.length) : '';
    if (written !== undefined && /^\d{1,4}[a-z]?$/.test(writtenOrdinal)) {
      if (/\d$/.test(writtenOrdinal)) this.#last = Math.max(this.#last, Number(writtenOrdinal));
      return { id: written, ordinal: writtenOrdinal };
    }
    const ordinal = String(++this.#last);
    return { id: written ?? prefix + ordinal, ordinal };
  }
}
