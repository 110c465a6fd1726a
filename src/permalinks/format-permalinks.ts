import type { Permalinks } from '../meeting/permalinks.ts';

/** The text of `permalinks.json`: sorted, so that a change shows as the lines it changes. */
export function formatPermalinks(permalinks: Permalinks): string {
  const sorted = sort(
    Object.fromEntries(
      Object.entries(permalinks).map(([meeting, entry]) => [meeting, sort(entry)]),
    ),
  );
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function sort(entries: object): object {
  return Object.fromEntries(
    Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
