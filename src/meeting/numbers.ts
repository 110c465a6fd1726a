/**
 * Gives out the numbers inside one topic, or at the top of a meeting: official headings keep
 * their own, everything else counts on and skips what is taken, so that no two are equal.
 */
export class Numbering {
  readonly #parent: string;
  readonly #taken: Set<string>;
  #last = 0;

  /** `official`: own numbers of the official headings directly inside `parent`. */
  constructor(parent: string, official: readonly string[]) {
    this.#parent = parent;
    this.#taken = new Set(official.map((number) => this.of(number)));
  }

  /** An official number as cited: “2” inside “3” is `3.2`; “3.2” inside “3” stays. */
  of(own: string): string {
    const prefix = this.#parent === '' ? '' : `${this.#parent}.`;
    return own.startsWith(prefix) ? own : prefix + own;
  }

  /** The next number that is free. */
  next(): string {
    let number: string;
    do number = this.of(String(++this.#last));
    while (this.#taken.has(number));
    return number;
  }

  /** The number of an ordinal: of `2` the second that is free, of `2a` that with the letter. */
  ofOrdinal(ordinal: string): string {
    let count = 0;
    for (let free = parseInt(ordinal, 10); free > 0;) {
      count++;
      if (!this.#taken.has(this.of(String(count)))) free--;
    }
    this.#last = Math.max(this.#last, count);
    return this.of(String(count)) + ordinal.replace(/\d+/, '');
  }
}
