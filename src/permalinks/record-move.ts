// Moves of ids, topics and meetings share their refusals and their undoing: over 150 lines, read together.
import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import {
  isMovedMeeting,
  isWithdrawn,
  type Permalink,
  type Permalinks,
  type RecordedMeeting,
  recordedMeetingOf,
} from '../meeting/permalinks.ts';
import { entryOf, findAgain, findRenamed, hashOf } from './find-again.ts';
import { lossesSince } from './losses.ts';
import { qualifiedId, type QualifiedId, writtenId } from './qualified-id.ts';

/**
 * The permalinks with “meeting#id” moved to another (items that bear a topic's name go with it), or
 * one meeting to another. The content must have the new name and no longer the old one, and the
 * same words under it; throws otherwise, with what would be right.
 */
export function applyMove(
  permalinks: Permalinks,
  meetings: readonly Meeting[],
  from: string,
  to: string,
): Permalinks {
  const meeting = (id: string) => meetings.find((candidate) => candidate.id === id);
  if (!from.includes('#')) {
    if (meeting(from)) throw new Error(`“${from}” is still in the content`);
    return moveMeeting(permalinks, meetings, from, to);
  }
  const old = qualifiedId('', from);
  const now = qualifiedId(old.meeting, to);
  const left = meeting(old.meeting);
  const there = meeting(now.meeting);
  if (left && idsOf(left).has(old.id)) throw new Error(`“${from}” is still in the content`);
  if (!there || !idsOf(there).has(now.id)) throw new Error(`“${to}” is not in the content`);
  return moveId(permalinks, { old, now, left, there });
}

function moveMeeting(
  permalinks: Permalinks,
  meetings: readonly Meeting[],
  from: string,
  to: string,
): Permalinks {
  const target = meetings.find(({ id }) => id === to);
  if (!target) throw new Error(`“${to}” is not in the content`);
  recordedAt(permalinks, from);
  if (!findRenamed(permalinks, [target], from)) {
    const renamed = findRenamed(permalinks, meetings, from);
    const right = renamed
      ? `its words are in “${renamed.id}”`
      : 'restore both its files, or withdraw it (npm run withdraw)';
    throw new Error(`“${to}” does not have all the words of “${from}”: ${right}`);
  }
  return kept(permalinks, recordMeetingMove(permalinks, from, to));
}

function moveId(
  permalinks: Permalinks,
  {
    old,
    now,
    left,
    there,
  }: { old: QualifiedId; now: QualifiedId; left: Meeting | undefined; there: Meeting },
): Permalinks {
  const ids = idsOf(there);
  const recorded = recordedAt(permalinks, old.meeting).ids;
  const items = Object.entries(recorded).flatMap(([id, entry]) => {
    const renamed = now.id + id.slice(old.id.length);
    const item = ids.get(renamed);
    const stays = !id.startsWith(`${old.id}-`) || (left && idsOf(left).has(id));
    return !stays && item && hashOf(entry) !== undefined && hashOf(item) === hashOf(entry)
      ? [{ id, renamed }]
      : [];
  });
  const entry = entryOf(permalinks, old.meeting, old.id);
  const part = ids.get(now.id);
  const same =
    part && 'sha256' in part
      ? standsFor(permalinks, entry, part.sha256, now)
      : isTopic(entry) && (items.length > 0 || isWholeTopic(permalinks, there, old, now));
  if (!same) {
    const found = findAgain(permalinks, left, old.id);
    const right = found
      ? `those are at “${old.meeting}#${found.id}”`
      : 'no sentence there has them';
    throw new Error(`“${written(now)}” has other words than “${written(old)}” stood for: ${right}`);
  }
  const moved = items.reduce(
    (before, { id, renamed }) => recordMove(before, { ...old, id }, { ...now, id: renamed }),
    recordMove(permalinks, old, now),
  );
  return kept(permalinks, moved);
}

/** Whether words are those of an entry, or a correction of them that is on record. */
function standsFor(
  permalinks: Permalinks,
  entry: Permalink | undefined,
  sha256: string,
  now: QualifiedId,
): boolean {
  const hash = hashOf(entry);
  const target = entryOf(permalinks, now.meeting, now.id);
  const former = target && 'history' in target ? (target.history ?? []) : [];
  return hash !== undefined && (hash === sha256 || former.some((words) => words.sha256 === hash));
}

function isTopic(entry: Permalink | undefined): boolean {
  return (
    entry !== undefined && !('sha256' in entry) && !('moved' in entry) && !('removed' in entry)
  );
}

/** Whether a topic on record is the one of that name now: by its items that are named otherwise. */
function isWholeTopic(
  permalinks: Permalinks,
  there: Meeting,
  old: QualifiedId,
  now: QualifiedId,
): boolean {
  if (old.meeting !== there.id) return false;
  const named = findAgain(permalinks, there, old.id);
  if (named) return named.id === now.id;
  // No sentence on record bears the topic's name: then the new name must be one of no other topic.
  const entry = entryOf(permalinks, now.meeting, now.id);
  return !entry || 'moved' in entry;
}

/**
 * The permalinks with an id moved to another, which takes over its entry. What led to the old id
 * leads to the new one, so that no redirect takes two steps; a name it had before is free again.
 */
export function recordMove(permalinks: Permalinks, from: QualifiedId, to: QualifiedId): Permalinks {
  const result = redirected(permalinks, (target) =>
    target.meeting === from.meeting && target.id === from.id ? to : target,
  );
  const source = recordedAt(result, from.meeting).ids;
  const target = recordedAt(result, to.meeting).ids;
  const old = entryOf(result, from.meeting, from.id);
  if (!old || 'moved' in old) throw new Error(`“${written(from)}” is not on record as standing`);
  const there = entryOf(permalinks, to.meeting, to.id);
  if (!there) {
    target[to.id] = old;
  } else if ('moved' in there) {
    const leads = qualifiedId(to.meeting, there.moved);
    if (written(leads) !== written(from)) {
      throw new Error(
        `“${written(to)}” stands for “${written(leads)}”: give these words another id`,
      );
    }
    target[to.id] = old;
  } else if ('sha256' in there && 'sha256' in old) {
    const history = [...(old.history ?? []), ...(there.history ?? [])];
    const known = new Map(history.map((words) => [words.until + words.sha256, words]));
    const all = [...known.values()].sort((one, other) => (one.until < other.until ? -1 : 1));
    const { sha256, since } = there;
    target[to.id] = {
      sha256,
      ...(since !== undefined && { since }),
      ...(all.length > 0 && { history: all }),
    };
  }
  source[from.id] = { moved: writtenId(to, from.meeting) };
  return result;
}

/** The permalinks with a meeting moved to another id, all its ids with it, and its days if that has none. */
export function recordMeetingMove(permalinks: Permalinks, from: string, to: string): Permalinks {
  const moved = recordedAt(permalinks, from);
  const there = permalinks[to];
  if (there && isMovedMeeting(there) && there.moved !== from) {
    throw new Error(`“${to}” stands for “${there.moved}”: give this meeting another id`);
  }
  const own = there && !isMovedMeeting(there) ? recordedAt(permalinks, to) : undefined;
  const followUps = { ...moved.followUps, ...own?.followUps };
  const joined = {
    ...moved,
    ...own,
    ids: { ...moved.ids, ...own?.ids },
    ...(Object.keys(followUps).length > 0 && { followUps }),
  };
  return redirected({ ...permalinks, [to]: joined, [from]: { moved: to } }, (target) =>
    target.meeting === from ? { ...target, meeting: to } : target,
  );
}

/** A copy of the permalinks in which what has moved leads where `change` says. */
function redirected(
  permalinks: Permalinks,
  change: (target: QualifiedId) => QualifiedId,
): Permalinks {
  const result = structuredClone(permalinks);
  for (const [meeting, entries] of Object.entries(result)) {
    if (isWithdrawn(entries)) continue;
    if (isMovedMeeting(entries)) {
      entries.moved = change({ meeting: entries.moved, id: '' }).meeting;
      continue;
    }
    for (const entry of Object.values(entries.ids)) {
      if (!('moved' in entry)) continue;
      entry.moved = writtenId(change(qualifiedId(meeting, entry.moved)), meeting);
    }
  }
  return result;
}

/** The permalinks after a move; throws where an id would no longer stand for what it stood for. */
function kept(before: Permalinks, after: Permalinks): Permalinks {
  const [loss] = lossesSince(before, after);
  if (loss) throw new Error(`${loss.address} ${loss.found}`);
  return after;
}

function recordedAt(permalinks: Permalinks, meeting: string): RecordedMeeting {
  const found = recordedMeetingOf(permalinks, meeting);
  if (!found) throw new Error(`No ids of “${meeting}” are on record`);
  return found;
}

function written({ meeting, id }: QualifiedId): string {
  return `${meeting}#${id}`;
}
