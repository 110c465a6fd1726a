import type { Permalinks } from '../meeting/permalinks.ts';
import { isMovedMeeting } from './is-moved-meeting.ts';
import { qualifiedId } from './qualified-id.ts';

/** The permalinks with a meeting moved to another id, all its ids with it; ways stay of one step. */
export function recordMeetingMove(permalinks: Permalinks, from: string, to: string): Permalinks {
  const result = structuredClone(permalinks);
  const moved = result[from];
  if (!moved || isMovedMeeting(moved)) throw new Error(`No ids of “${from}” are on record`);
  result[to] = { ...moved, ...result[to] };
  result[from] = { moved: to };
  for (const [meeting, entries] of Object.entries(result)) {
    if (isMovedMeeting(entries)) {
      if (entries.moved === from) entries.moved = to;
      continue;
    }
    for (const entry of Object.values(entries)) {
      if (!('moved' in entry)) continue;
      const target = qualifiedId(meeting, entry.moved);
      if (target.meeting === from) entry.moved = meeting === to ? target.id : `${to}#${target.id}`;
    }
  }
  return result;
}
