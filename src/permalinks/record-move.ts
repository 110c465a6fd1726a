import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import { entriesOf, isMovedMeeting, type Permalinks } from '../meeting/permalinks.ts';
import { qualifiedId, type QualifiedId, writtenId } from './qualified-id.ts';

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

  const recorded = Object.entries(entriesOf(permalinks, old.meeting));
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

/**
 * The permalinks with an id moved to another, now borne by `part`, which takes over its history.
 * What led to the old id leads to the new one: no redirect takes two steps.
 */
export function recordMove(
  permalinks: Permalinks,
  from: QualifiedId,
  to: QualifiedId,
  part: Passage | Topic,
): Permalinks {
  const result = redirected(permalinks, (target) =>
    target.meeting === from.meeting && target.id === from.id ? to : target,
  );
  const source = recordedIds(result, from.meeting);
  const target = recordedIds(result, to.meeting);
  target[to.id] ??= 'sha256' in part ? { ...source[from.id], sha256: part.sha256 } : {};
  source[from.id] = { moved: writtenId(to, from.meeting) };
  return result;
}

/** The permalinks with a meeting moved to another id, all its ids with it. */
export function recordMeetingMove(permalinks: Permalinks, from: string, to: string): Permalinks {
  const moved = recordedIds(permalinks, from);
  return redirected(
    { ...permalinks, [to]: { ...moved, ...permalinks[to] }, [from]: { moved: to } },
    (target) => (target.meeting === from ? { ...target, meeting: to } : target),
  );
}

/** A copy of the permalinks in which what has moved leads where `change` says. */
function redirected(
  permalinks: Permalinks,
  change: (target: QualifiedId) => QualifiedId,
): Permalinks {
  const result = structuredClone(permalinks);
  for (const [meeting, entries] of Object.entries(result)) {
    if (isMovedMeeting(entries)) {
      entries.moved = change({ meeting: entries.moved, id: '' }).meeting;
      continue;
    }
    for (const entry of Object.values(entries)) {
      if (!('moved' in entry)) continue;
      entry.moved = writtenId(change(qualifiedId(meeting, entry.moved)), meeting);
    }
  }
  return result;
}

function recordedIds(permalinks: Permalinks, meeting: string) {
  const entries = permalinks[meeting];
  if (!entries || isMovedMeeting(entries)) throw new Error(`No ids of “${meeting}” are on record`);
  return entries;
}
