/** Two texts with the words in brackets that the other one does not have at that place. */
export function wordDifferences(before: string, after: string): { before: string; after: string } {
  const [old, now] = [before.split(' '), after.split(' ')];
  // lengths[i][j]: length of the longest common sequence of old from i and now from j.
  const lengths = old.concat('').map(() => new Uint16Array(now.length + 1));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const length =
        old[i] === now[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      lengths[i]?.fill(length, j, j + 1);
    }
  }
  const common = { old: new Set<number>(), now: new Set<number>() };
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      common.old.add(i++);
      common.now.add(j++);
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return { before: marked(old, common.old), after: marked(now, common.now) };
}

function marked(words: readonly string[], common: ReadonlySet<number>): string {
  return words
    .map((word, index) => (common.has(index) ? word : `[${word}]`))
    .join(' ')
    .replaceAll('] [', ' ');
}

/** Share of words that two texts have in common, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const words = [one, other].map((text) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  const [first = new Set(), second = new Set()] = words;
  return (2 * first.intersection(second).size) / (first.size + second.size);
}
