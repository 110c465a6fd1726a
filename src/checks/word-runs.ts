// Sentences by the runs of words that they have, to tell one that was changed.

/** Words in a run: as many as two sentences hardly share by chance. */
const runLength = 4;

/** A run of words, as `runsOf` gives it → the sentences that have it. */
export type Runs = ReadonlyMap<number, readonly string[]>;

/** The runs of sentences. */
export function runsOfAll(sentences: Iterable<string>): Runs {
  const runs = new Map<number, string[]>();
  for (const sentence of sentences) {
    // Shared, as nearly all runs are of one sentence, and a thousand meetings have a million of them.
    const alone = [sentence];
    for (const run of runsOf(sentence)) {
      const others = runs.get(run);
      if (!others) runs.set(run, alone);
      else if (others.length === 1) runs.set(run, [...others, sentence]);
      else others.push(sentence);
    }
  }
  return runs;
}

/**
 * Every run of words, each once, as a hash of 32 bits: two of a million are taken for one once in four
 * thousand runs, which is harmless where many must agree, or the words are compared.
 */
export function runsOf(words: string): Set<number> {
  const runs = new Set<number>();
  const row: number[] = [];
  let word = 0;
  for (let index = 0; index <= words.length; index++) {
    const code = index < words.length ? words.charCodeAt(index) : space;
    if (code !== space) {
      word = (Math.imul(word, 31) + code) | 0;
      continue;
    }
    row.push(word);
    word = 0;
    if (row.length < runLength) continue;
    runs.add(row.reduce((run, one) => (Math.imul(run, 1_000_003) + one) | 0, 0));
    row.shift();
  }
  return runs;
}

const space = 32;
