/** Numbers that look random and are the same on every run. */
export class Random {
  #state: number;

  /** `seed`: any whole number. */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, below 1; each of 2³² steps equally likely. */
  fraction(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** One of a list, the earlier the likelier, as words of a language are: Zipf's law. */
  pick<Entry>(list: readonly Entry[]): Entry {
    const total = harmonic(list.length);
    const share = this.fraction() * total;
    // The sum of 1/(rank + 2) up to a rank grows like this logarithm; its inverse is the rank.
    const rank = Math.floor(2 * Math.exp(share)) - 2;
    return list[Math.min(rank, list.length - 1)] as Entry;
  }
}

function harmonic(length: number): number {
  return Math.log((length + 2) / 2);
}
