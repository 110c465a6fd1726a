import type { Way } from '../query/way.ts';

interface Placed {
  /** Where it stands in the query, and in the record. */
  place: number;
  positions: readonly number[];
  way: Way;
}

/** Whether parts stand in a record's official words at the distances they have in the query. */
export function standTogether(parts: readonly Placed[]): boolean {
  const [first, ...rest] = parts;
  if (!first || parts.some(({ way }) => way.field !== 'text')) return false;
  return first.positions.some((position) =>
    rest.every(({ place, positions }) => positions.includes(position + place - first.place)),
  );
}
