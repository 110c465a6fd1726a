/**
 * Counts the passages that share a stem: a topic's id, `preamble` or `text`. An id written like
 * `dicas-2` keeps that ordinal wherever it stands, and one like `dicas-2a` takes none of the
 * others', so that a sentence the ministry inserts or removes renumbers nothing.
 */
export class Ordinals {
  readonly #stem: string;
  readonly #numberOf: (ordinal: string) => string;
  #last = 0;

  /** `numberOf` gives the number that is shown for an ordinal: `2`, `2a`. */
  constructor(stem: string, numberOf: (ordinal: string) => string) {
    this.#stem = stem;
    this.#numberOf = numberOf;
  }

  /** Id and number of the next passage, of which the author may have written the id. */
  next(written: string | undefined): { id: string; number: string } {
    const prefix = `${this.#stem}-`;
    let ordinal = written?.startsWith(prefix) ? written.slice(prefix.length) : '';
    if (!/^\d{1,4}[a-z]?$/.test(ordinal)) ordinal = String(++this.#last);
    else if (/\d$/.test(ordinal)) this.#last = Math.max(this.#last, Number(ordinal));
    return { id: written ?? prefix + ordinal, number: this.#numberOf(ordinal) };
  }
}
