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
    const own = written?.startsWith(prefix) ? written.slice(prefix.length) : '';
    if (written !== undefined && /^\d{1,4}[a-z]?$/.test(own)) {
      if (/\d$/.test(own)) this.#last = Math.max(this.#last, Number(own));
      return { id: written, ordinal: own };
    }
    const ordinal = String(++this.#last);
    return { id: written ?? prefix + ordinal, ordinal };
  }
}
