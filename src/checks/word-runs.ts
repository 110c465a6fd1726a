// Sentences by the runs of words that they have, to tell one that was changed.
import { keyOf } from './word-bounds.ts';

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
 * Every run of words, each once, by its `keyOf`, of 32 bits: two of a million are taken for one once in four
 * thousand runs, which is harmless where many must agree, or the words are compared.
 */
export function runsOf(words: string): Set<number> {
  const starts = [0];
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) starts.push(at + 1);
  const runs = new Set<number>();
  for (let index = 0; index + runLength <= starts.length; index++) {
    const end = starts[index + runLength] ?? words.length + 1;
    runs.add(keyOf(words, starts[index] ?? 0, end - 1));
  }
  return runs;
}
