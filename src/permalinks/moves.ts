import type { Permalinks } from '../meeting/permalinks.ts';
import { isMovedMeeting } from './is-moved-meeting.ts';
import { qualifiedId } from './qualified-id.ts';

/** An old place and the one that stands for it now; without an id, the meeting as a whole. */
export interface Move {
  from: { meeting: string; id: string | undefined };
  to: { meeting: string; id: string | undefined };
}

/** Every move on record. With a meeting all its ids move; the ids of the new one stand for them. */
export function moves(permalinks: Permalinks): Move[] {
  // Every meeting's page asks; to look through all ids each time would take the square of their number.
  const found = kept.get(permalinks) ?? findMoves(permalinks);
  kept.set(permalinks, found);
  return found;
}

const kept = new WeakMap<Permalinks, Move[]>();

function findMoves(permalinks: Permalinks): Move[] {
  return Object.entries(permalinks).flatMap(([meeting, entries]): Move[] => {
    if (isMovedMeeting(entries)) return movesOfMeeting(permalinks, meeting, entries.moved);
    const moved = Object.entries(entries).flatMap(([id, entry]): Move[] =>
      'moved' in entry ? [{ from: { meeting, id }, to: qualifiedId(meeting, entry.moved) }] : [],
    );
    // Merged into another meeting id by id: its own address leads to where the first of them went.
    const [first] = moved;
    const merged = moved.length === Object.keys(entries).length;
    if (!first || !merged) return moved;
    const to = { meeting: first.to.meeting, id: undefined };
    return [{ from: { meeting, id: undefined }, to }, ...moved];
  });
}

function movesOfMeeting(permalinks: Permalinks, meeting: string, target: string): Move[] {
  const entries = permalinks[target];
  const ids = entries && !isMovedMeeting(entries) ? Object.entries(entries) : [];
  return [
    { from: { meeting, id: undefined }, to: { meeting: target, id: undefined } },
    ...ids.map(([id, entry]) => ({
      from: { meeting, id },
      to: 'moved' in entry ? qualifiedId(target, entry.moved) : { meeting: target, id },
    })),
  ];
}
