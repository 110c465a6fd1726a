/** Letters to add, leave out, change or swap to make one word of the other; at most `limit` + 1. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let rowBeforePrevious: number[] = [];
  let previousRow = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (previousRow[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previousRow[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (rowBeforePrevious[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    rowBeforePrevious = previousRow;
    previousRow = current;
  }
  return Math.min(previousRow[other.length] ?? 0, limit + 1);
}

/** The name nearest to what was written, capitals aside; at most two letters of it may differ. */
export function likelyName(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase().trim();
  const limit = Math.min(2, Math.floor(word.length / 3));
  const distanceOf = (name: string) => editDistance(word, name.toLowerCase(), limit);
  return names
    .filter((name) => distanceOf(name) <= limit)
    .sort((one, other) => distanceOf(one) - distanceOf(other))[0];
}
