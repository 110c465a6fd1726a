import { entriesOf, isMovedMeeting, isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
import { oncePer } from '../meeting/once-per.ts';
import { qualifiedId } from './qualified-id.ts';

/** A former address and the one that stands for it now; without an id, the meeting as a whole. */
export interface Redirect {
  from: { meeting: string; id: string | undefined };
  to: { meeting: string; id: string | undefined };
}

/** Every redirect on record. With a meeting all its ids move; the ids of the new one stand for them. */
export const redirects = oncePer((permalinks: Permalinks): readonly Redirect[] =>
  // Every meeting's page asks; to look through all ids each time would take the square of their number.
  Object.entries(permalinks).flatMap(([meeting, entries]): Redirect[] => {
    if (isWithdrawn(entries)) return [];
    if (isMovedMeeting(entries)) return redirectsOfMeeting(permalinks, meeting, entries.moved);
    const moved = Object.entries(entries.ids).flatMap(([id, entry]): Redirect[] =>
      'moved' in entry ? [{ from: { meeting, id }, to: qualifiedId(meeting, entry.moved) }] : [],
    );
    // Merged into another meeting id by id: its own address leads to where the first of them went.
    const [first] = moved;
    const merged = moved.length === Object.keys(entries.ids).length;
    if (!first || !merged) return moved;
    const to = { meeting: first.to.meeting, id: undefined };
    return [{ from: { meeting, id: undefined }, to }, ...moved];
  }),
);

function redirectsOfMeeting(permalinks: Permalinks, meeting: string, target: string): Redirect[] {
  const entries = permalinks[target];
  const withdrawn = entries && isWithdrawn(entries) ? Object.keys(entries.ids) : [];
  return [
    { from: { meeting, id: undefined }, to: { meeting: target, id: undefined } },
    ...withdrawn.map((id) => ({ from: { meeting, id }, to: { meeting: target, id } })),
    ...Object.entries(entriesOf(permalinks, target)).map(([id, entry]) => ({
      from: { meeting, id },
      to: 'moved' in entry ? qualifiedId(target, entry.moved) : { meeting: target, id },
    })),
  ];
}
