/**
 * Gives out the numbers inside one topic, or at the top of a meeting: official headings keep
 * their own, everything else counts on and skips what is taken, so that no two are equal.
 * `headings`: those directly inside `parent`, the official ones with their own numbers.
 */
export function numbersInside(
  parent: string,
  headings: readonly { ownNumber: string | undefined }[],
) {
  const prefix = parent === '' ? '' : `${parent}.`;
  /** An official number as cited: “2” inside “3” is `3.2`; “3.2” inside “3” stays. */
  const of = (ownNumber: string) => (ownNumber.startsWith(prefix) ? ownNumber : prefix + ownNumber);
  const taken = new Set(headings.flatMap(({ ownNumber }) => (ownNumber ? of(ownNumber) : [])));
  let count = 0;
  return {
    of,
    /** The next number that is free. */
    next(): string {
      do count++;
      while (taken.has(of(String(count))));
      return of(String(count));
    },
    /** The number of an ordinal: of `2` the second that is free, of `2a` that with the letter. */
    ofOrdinal(ordinal: string): string {
      let index = 0;
      for (let free = parseInt(ordinal, 10); free > 0;) {
        index++;
        if (!taken.has(of(String(index)))) free--;
      }
      count = Math.max(count, index);
      return of(String(index)) + ordinal.replace(/\d+/, '');
    },
  };
}

/**
 * Gives the passages that share a stem (a topic's id, `preamble` or `text`) their id and number, of
 * which `numberOf` makes the number that is shown for an ordinal: `2`, `2a`. The author may have
 * written the id: one like `dicas-2` keeps that ordinal wherever it is, and one like `dicas-2a` takes
 * none of the others', so that a sentence the ministry inserts or removes renumbers nothing.
 */
export function identify(stem: string, numberOf: (ordinal: string) => string) {
  const prefix = `${stem}-`;
  let count = 0;
  return (written: string | undefined): { id: string; number: string } => {
    let ordinal = written?.startsWith(prefix) ? written.slice(prefix.length) : '';
    if (!/^\d{1,4}[a-z]?$/.test(ordinal)) ordinal = String(++count);
    else if (/\d$/.test(ordinal)) count = Math.max(count, Number(ordinal));
    return { id: written ?? prefix + ordinal, number: numberOf(ordinal) };
  };
}
