/** Sentences by their runs of words, to find them where nobody says that they are official. */
export interface Copies {
  /** A run of words → the sentences that have it. */
  runs: ReadonlyMap<string, readonly string[]>;
  /** Our own words, which may quote. */
  editorial: readonly string[];
}

/** Words in a run: as many as two sentences hardly share by chance. */
const length = 4;
/** Sentences shorter than this are too like others to be told. */
const fewest = 6;

/** Makes the sentences findable; `editorial` are texts of ours that may quote them. */
export function copiesOf(sentences: readonly string[], editorial: readonly string[]): Copies {
  const runs = new Map<string, string[]>();
  for (const sentence of sentences) {
    if (sentence.split(' ').length < fewest) continue;
    for (const run of runsOf(sentence)) {
      const known = runs.get(run);
      if (known) known.push(sentence);
      else runs.set(run, [sentence]);
    }
  }
  return { runs, editorial };
}

/**
 * What is wrong with words of a page that are not marked, if half of a sentence or more stands among
 * them: they are a copy of it that is not marked, or an altered one.
 */
export function copyIn({ runs, editorial }: Copies, words: string): string | undefined {
  const hits = new Map<string, number>();
  for (const run of runsOf(words)) {
    for (const sentence of runs.get(run) ?? []) hits.set(sentence, (hits.get(sentence) ?? 0) + 1);
  }
  for (const [sentence, count] of hits) {
    if (count * 2 < runsOf(sentence).size) continue;
    if (editorial.some((text) => text.includes(words))) continue;
    return words.includes(sentence)
      ? `“${sentence}” is not marked as official`
      : `“${words}” is an altered copy of “${sentence}”`;
  }
  return undefined;
}

function runsOf(words: string): Set<string> {
  const all = words.split(' ');
  return new Set(
    all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' ')),
  );
}
