import type { Meeting } from '../meeting/meeting.ts';
import type { Permalink } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';

/** What became of the sentences of a meeting since it was first published, by their ids. */
export function correctionsOf(
  { permalinks }: Pick<Site, 'permalinks'>,
  { id }: Pick<Meeting, 'id'>,
): Record<string, Permalink> {
  const entries = permalinks[id] ?? {};
  // A meeting that moved has nothing but its new id.
  if (typeof entries.moved === 'string') return {};
  return entries as Record<string, Permalink>;
}
