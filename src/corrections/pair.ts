/** A piece of the old text and what it is in the new one; one of the two where it came or went. */
export interface Pair<Old, Now> {
  old: Old | undefined;
  now: Now | undefined;
}

/** Below this share of common words two sentences are not the same one corrected. */
const alike = 0.4;

/** Pairs the pieces of two texts in order, so that what is paired is as alike as can be. */
export function pair<Old extends { words: string }, Now extends { words: string }>(
  old: readonly Old[],
  now: readonly Now[],
): Pair<Old, Now>[] {
  // best[i][j]: the most similarity that old pieces from i and new ones from j can have.
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const similarities = old.map(({ words }) => now.map((other) => similarity(words, other.words)));
  const paired = (i: number, j: number) => similarities[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const match = paired(i, j) > 0 ? paired(i, j) + at(i + 1, j + 1) : 0;
      best[i]?.fill(Math.max(match, at(i + 1, j), at(i, j + 1)), j, j + 1);
    }
  }
  const pairs: Pair<Old, Now>[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    const both = paired(i, j) > 0 && at(i, j) === paired(i, j) + at(i + 1, j + 1);
    const goes = !both && i < old.length && at(i, j) === at(i + 1, j);
    pairs.push({ old: both || goes ? old[i] : undefined, now: goes ? undefined : now[j] });
    if (both || goes) i++;
    if (!goes) j++;
  }
  return pairs;
}

/** Twice the share of common words, 3 for the very same sentence, 0 for different ones. */
function similarity(one: string, other: string): number {
  if (one === other) return 3;
  const words = [one, other].map((text) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  const [mine = new Set(), its = new Set()] = words;
  const share = (2 * mine.intersection(its).size) / (mine.size + its.size);
  return share < alike ? 0 : 2 * share;
}
