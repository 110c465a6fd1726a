import { isDeepStrictEqual } from 'node:util';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import {
  isWithdrawn,
  ownValue,
  type Permalink,
  type Permalinks,
  type RecordedMeeting,
  type WithdrawnMeeting,
} from '../meeting/permalinks.ts';
import type { Term } from '../meeting/terms.ts';
import { nextEditorial } from './next-editorial.ts';

/** Everything with an id that the record must keep. */
export interface RecordedContent {
  meetings: readonly Meeting[];
  followUps: ReadonlyMap<string, FollowUps>;
  terms: readonly Term[];
}

/** A correction by the publisher that is to be recorded. */
export interface Correction {
  /** Day on which the publisher changed its text. */
  day: string;
  /** The meetings concerned, by id. */
  meetings: ReadonlySet<string>;
  /** SHA-256 → the earlier wording that has it. */
  wordings: ReadonlyMap<string, string>;
}

/**
 * The record that follows from the published one and the content. Of the `current` record it takes
 * only days and corrections that are not published yet; everything else in it is discarded, so that a
 * record is valid if it equals its own successor. What a correction must explain and none does stays
 * as it was published.
 */
export function nextRecord(
  published: Permalinks,
  current: Permalinks,
  content: RecordedContent,
  { today, correction }: { today: string; correction?: Correction | undefined },
): Permalinks {
  const byId = new Map(content.meetings.map((meeting) => [meeting.id, meeting]));
  const ids = new Set([...Object.keys(published.meetings), ...byId.keys()]);
  const meetings = [...ids].map((id) => {
    const entry = nextMeeting({
      published: ownValue(published.meetings, id),
      current: ownValue(current.meetings, id),
      meeting: byId.get(id),
      followUps: content.followUps.get(id) ?? [],
      today,
      correction: correction?.meetings.has(id) ? correction : undefined,
    });
    return [id, entry] as const;
  });
  // What readers see of a term; other names are for search.
  const terms = content.terms.flatMap(({ id, definition, japanese, source, person }) =>
    id === undefined ? [] : { id, definition, japanese, source, person },
  );
  return {
    meetings: Object.fromEntries(meetings),
    terms: nextEditorial(published.terms, current.terms, terms, today),
  };
}

interface MeetingStep {
  published: RecordedMeeting | WithdrawnMeeting | undefined;
  current: RecordedMeeting | WithdrawnMeeting | undefined;
  meeting: Meeting | undefined;
  followUps: FollowUps;
  today: string;
  correction: Correction | undefined;
}

function nextMeeting(step: MeetingStep): RecordedMeeting | WithdrawnMeeting {
  const { published, current, meeting, followUps, today, correction } = step;
  if (isWithdrawn(published)) return published;
  if (published && isWithdrawn(current) && !meeting) return withdrawn(published, current);
  const recorded = isWithdrawn(current) ? undefined : current;
  const parts: ReadonlyMap<string, Passage | Topic> = meeting ? idsOf(meeting) : new Map();
  const known = new Set([...Object.keys(published?.ids ?? {}), ...parts.keys()]);
  const ids = [...known].flatMap((id) => {
    const entry = nextEntry({
      isPublished: published !== undefined,
      published: ownValue(published?.ids ?? {}, id),
      current: ownValue(recorded?.ids ?? {}, id),
      part: parts.get(id),
      correction,
    });
    return entry ? [[id, entry] as const] : [];
  });
  const isCorrected =
    published !== undefined && ids.some(([id, entry]) => isCorrection(published, id, entry));
  const updated = isCorrected
    ? ((correction ? undefined : recorded?.updated) ?? today)
    : published?.updated;
  const events = nextEditorial(
    published?.followUps ?? {},
    recorded?.followUps ?? {},
    followUps,
    today,
  );
  return {
    recorded: published?.recorded ?? recorded?.recorded ?? today,
    ...(updated !== undefined && { updated }),
    ids: Object.fromEntries(ids),
    ...(Object.keys(events).length > 0 && { followUps: events }),
  };
}

function withdrawn(published: RecordedMeeting, current: WithdrawnMeeting): WithdrawnMeeting {
  const ids = Object.entries(published.ids).map(([id, entry]) => [id, hashesOf(entry)] as const);
  return { ...current, recorded: published.recorded, ids: Object.fromEntries(ids) };
}

/** The hashes of all wordings of an id, oldest first; none of a topic. */
function hashesOf(entry: Permalink): string[] {
  const history = 'history' in entry ? (entry.history ?? []) : [];
  return [...history.map(({ sha256 }) => sha256), ...('sha256' in entry ? [entry.sha256] : [])];
}

interface EntryStep {
  /** The meeting is published. */
  isPublished: boolean;
  published: Permalink | undefined;
  current: Permalink | undefined;
  part: Passage | Topic | undefined;
  correction: Correction | undefined;
}

function nextEntry(step: EntryStep): Permalink | undefined {
  const { isPublished, published, current, part, correction } = step;
  const sha256 = part && 'sha256' in part ? part.sha256 : undefined;
  if (!published) {
    if (sha256 === undefined) return part && {};
    const since = correction?.day ?? (current && 'since' in current ? current.since : undefined);
    return isPublished && since !== undefined ? { sha256, since } : { sha256 };
  }
  if ('removed' in published) return published;
  if (!('sha256' in published)) {
    const removed =
      correction?.day ?? (current && 'removed' in current ? current.removed : undefined);
    return part || removed === undefined ? published : { removed };
  }
  if (part && (sha256 === undefined || sha256 === published.sha256)) return published;
  const text = correction?.wordings.get(published.sha256);
  const wording =
    correction && text !== undefined
      ? { until: correction.day, sha256: published.sha256, text }
      : correction
        ? undefined
        : unpublishedWording(step, sha256);
  if (!wording) return published;
  const { since, history = [] } = published;
  const state = sha256 === undefined ? { removed: wording.until } : { sha256 };
  return { ...state, ...(since !== undefined && { since }), history: [...history, wording] };
}

/** The wording that the current record adds to the published one, if the content has its successor. */
function unpublishedWording({ published, current }: EntryStep, sha256: string | undefined) {
  if (!published || !current || !('history' in current)) return undefined;
  if (('sha256' in current ? current.sha256 : undefined) !== sha256) return undefined;
  const last = current.history?.at(-1);
  return 'sha256' in published && last?.sha256 === published.sha256 ? last : undefined;
}

/** Whether an entry records a correction that the published record does not have. */
function isCorrection(published: RecordedMeeting, id: string, entry: Permalink): boolean {
  const before = ownValue(published.ids, id);
  if (!before) return 'since' in entry;
  return !isDeepStrictEqual(before, entry);
}
