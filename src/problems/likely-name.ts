/** The name that a field was meant to have: without capitals it is the same but for two letters. */
export function likelyName(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase().trim();
  const distances = names.map((name) => ({ name, distance: distanceOf(word, name.toLowerCase()) }));
  const [nearest] = distances.sort((one, other) => one.distance - other.distance);
  return nearest && nearest.distance <= Math.min(2, word.length / 3) ? nearest.name : undefined;
}

/** Levenshtein distance. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.split('').entries()) {
    const next = [index + 1];
    for (const [column, character] of other.split('').entries()) {
      const replaced = (row[column] ?? 0) + (letter === character ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
