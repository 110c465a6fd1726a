import type { Meeting } from '../meeting/meeting.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { idsOf } from './ids-of.ts';
import { isMovedMeeting } from './is-moved-meeting.ts';
import { qualifiedId } from './qualified-id.ts';
import { recordMeetingMove } from './record-meeting-move.ts';
import { recordMove } from './record-move.ts';

/**
 * The permalinks with “meeting#id” moved to another (items that bear a topic's name go with it), or
 * one meeting to another. The content must have the new name and no longer the old one.
 */
export function applyMove(
  permalinks: Permalinks,
  meetings: readonly Meeting[],
  from: string,
  to: string,
): Permalinks {
  if (!from.includes('#')) {
    if (meetings.some(({ id }) => id === from))
      throw new Error(`“${from}” is still in the content`);
    if (!meetings.some(({ id }) => id === to)) throw new Error(`“${to}” is not in the content`);
    return recordMeetingMove(permalinks, from, to);
  }
  const old = qualifiedId('', from);
  const now = qualifiedId(old.meeting, to);
  const left = currentIds(meetings, old.meeting);
  const there = currentIds(meetings, now.meeting);
  const part = there.get(now.id);
  if (left.has(old.id)) throw new Error(`“${from}” is still in the content`);
  if (!part) throw new Error(`“${to}” is not in the content`);

  const entries = permalinks[old.meeting];
  const recorded = entries && !isMovedMeeting(entries) ? Object.entries(entries) : [];
  const items = recorded.flatMap(([id, entry]) => {
    const renamed = now.id + id.slice(old.id.length);
    const item = there.get(renamed);
    if (!id.startsWith(`${old.id}-`) || left.has(id) || !item) return [];
    return hashOf(item) === hashOf(entry) ? [{ id, renamed, item }] : [];
  });
  return items.reduce(
    (moved, { id, renamed, item }) =>
      recordMove(moved, { ...old, id }, { ...now, id: renamed }, item),
    recordMove(permalinks, old, now, part),
  );
}

function hashOf(part: object): unknown {
  return 'sha256' in part ? part.sha256 : undefined;
}

function currentIds(meetings: readonly Meeting[], id: string) {
  const meeting = meetings.find((candidate) => candidate.id === id);
  return meeting ? idsOf(meeting) : new Map<string, never>();
}
