// One idea: what must never be lost, form by form. It is read as one list, and so is over 150 lines.
import { passageAddress } from '../meeting/addresses.ts';
import {
  entriesOf,
  isMovedMeeting,
  isWithdrawn,
  type Permalink,
  type Permalinks,
  recordedMeetingOf,
  type WithdrawnMeeting,
} from '../meeting/permalinks.ts';
import { entryOf } from './find-again.ts';
import { qualifiedId } from './qualified-id.ts';

/** What an earlier state of the record promised and a later one does not keep. */
export interface Loss {
  meeting: string;
  id: string | undefined;
  /** As it was published. */
  address: string;
  /** What is wrong with it: “is missing”. */
  found: string;
}

/**
 * Everything that a later state of the record lost of an earlier one. The record only grows: an id
 * goes on leading somewhere, wherever it moves, and what it leads to still has all the words it
 * stood for, in their order and with their days.
 */
export function lossesSince(published: Permalinks, current: Permalinks): Loss[] {
  return Object.keys(published).flatMap((meeting) => {
    const now = meetingOf(current, meeting);
    const before = meetingOf(published, meeting);
    const loss = (id: string | undefined, found: string): Loss => ({
      meeting,
      id,
      address: passageAddress(meeting, id),
      found,
    });
    const gone =
      Object.hasOwn(current, meeting) && now !== undefined ? [] : [loss(undefined, 'is missing')];
    const ids = before === undefined ? [] : idsAt(published, before);
    const day = dayFault(published, current, meeting);
    const followUps = Object.entries(
      recordedMeetingOf(published, before ?? '')?.followUps ?? {},
    ).filter(([id, { recorded }]) => {
      const entry = now === undefined ? undefined : current[now];
      if (!entry || isMovedMeeting(entry) || isWithdrawn(entry)) return false;
      return entry.followUps?.[id]?.recorded !== recorded;
    });
    return [
      ...gone,
      ...followUps.map(([id]) => loss(id, 'is missing, or has another day')),
      ...(day === undefined ? [] : [loss(undefined, day)]),
      ...ids.flatMap((id) => {
        const found = faultOf(published, current, meeting, id);
        return found === undefined ? [] : [loss(id, found)];
      }),
    ];
  });
}

/** The id under which a meeting's ids are on record now; undefined where it leads nowhere. */
function meetingOf(permalinks: Permalinks, meeting: string): string | undefined {
  const entries = Object.hasOwn(permalinks, meeting) ? permalinks[meeting] : undefined;
  if (!entries || !isMovedMeeting(entries)) return entries && meeting;
  // One step: the commands keep every redirect straight.
  const target = Object.hasOwn(permalinks, entries.moved) ? permalinks[entries.moved] : undefined;
  return target && !isMovedMeeting(target) ? entries.moved : undefined;
}

/** What is wrong with the days of a meeting here. One that joined another has the days of that. */
function dayFault(published: Permalinks, current: Permalinks, meeting: string): string | undefined {
  const now = meetingOf(current, meeting);
  const joined = now !== undefined && now !== meeting && meetingOf(published, now) === now;
  if (now === undefined || joined) return undefined;
  const before = published[meetingOf(published, meeting) ?? ''];
  const after = current[now];
  if (!before || !after || isMovedMeeting(before) || isMovedMeeting(after)) return undefined;
  if (before.recorded !== undefined && before.recorded !== after.recorded) {
    return `was put on record on ${before.recorded}, and has ${after.recorded ?? 'no day'} now`;
  }
  if (isWithdrawn(before) || isWithdrawn(after)) return undefined;
  return (before.updated ?? '') > (after.updated ?? '')
    ? 'does not have the day of its latest correction'
    : undefined;
}

function withdrawn(permalinks: Permalinks, meeting: string): WithdrawnMeeting | undefined {
  const entries = permalinks[meeting];
  return entries && isWithdrawn(entries) ? entries : undefined;
}

function idsAt(permalinks: Permalinks, meeting: string): string[] {
  return Object.keys(withdrawn(permalinks, meeting)?.ids ?? entriesOf(permalinks, meeting));
}

function faultOf(
  published: Permalinks,
  current: Permalinks,
  meeting: string,
  id: string,
): string | undefined {
  const before = meaningOf(published, meeting, id);
  const now = meaningOf(current, meeting, id);
  if (!now) return 'is missing';
  if (!before) return undefined;
  if (now.withdrawn) {
    if (before.withdrawn) return before.withdrawn === now.withdrawn ? undefined : 'is altered';
    return before.words.every(({ sha256 }) => now.words.some((one) => one.sha256 === sha256))
      ? undefined
      : 'does not have the hashes it had';
  }
  if (before.withdrawn) return 'was withdrawn and is here again';
  if (before.isTopic !== now.isTopic) {
    return `stood for a ${before.isTopic ? 'topic' : 'sentence'}`;
  }
  let at = 0;
  for (const { sha256, until } of before.words) {
    const same = (one: Words) =>
      one.sha256 === sha256 && (until === undefined || one.until === until);
    const index = now.words.findIndex((one, place) => place >= at && same(one));
    if (index < 0) return 'does not lead to the words it stood for, or to what became of them';
    at = index + 1;
  }
  if (before.since !== now.since) return 'has another day on which the sentence was added';
  if (before.removed !== undefined && before.removed !== now.removed) {
    return 'has another day on which it was removed';
  }
  return undefined;
}

interface Words {
  sha256: string;
  until?: string;
}

/** What an id stands for and stood for. */
interface Meaning {
  isTopic: boolean;
  /** Former words first; none of a topic. */
  words: Words[];
  since?: string | undefined;
  removed?: string | undefined;
  withdrawn?: string;
}

/** What an id stands for and stood for, wherever it leads; undefined where it leads nowhere. */
export function meaningOf(
  permalinks: Permalinks,
  from: string,
  written: string,
): Meaning | undefined {
  let place = { meeting: from, id: written };
  for (let steps = 0; steps < 3; steps++) {
    const meeting = meetingOf(permalinks, place.meeting);
    if (meeting === undefined) return undefined;
    const gone = withdrawn(permalinks, meeting);
    if (gone) {
      const hashes = Object.hasOwn(gone.ids, place.id) ? gone.ids[place.id] : undefined;
      return (
        hashes && {
          isTopic: hashes.length === 0,
          words: hashes.map((sha256) => ({ sha256 })),
          withdrawn: gone.withdrawn,
        }
      );
    }
    const entry = entryOf(permalinks, meeting, place.id);
    if (!entry || !('moved' in entry)) return entry && meaningIn(entry);
    place = qualifiedId(meeting, entry.moved);
  }
  return undefined;
}

function meaningIn(entry: Exclude<Permalink, { moved: string }>): Meaning {
  const history = 'history' in entry ? (entry.history ?? []) : [];
  const current = 'sha256' in entry ? [{ sha256: entry.sha256 }] : [];
  const words: Words[] = [...history, ...current];
  return {
    isTopic: words.length === 0,
    words,
    since: 'since' in entry ? entry.since : undefined,
    removed: 'removed' in entry ? entry.removed : undefined,
  };
}
