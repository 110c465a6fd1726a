import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import {
  daysOf,
  isWithdrawn,
  latestDay,
  ownValue,
  type Permalink,
  type Permalinks,
  type RecordedMeeting,
  type WithdrawnMeeting,
} from '../meeting/permalinks.ts';
import { dayOf, type Site } from '../meeting/site.ts';
import { nextEditorial } from './next-editorial.ts';

/** Everything with an id that the record must keep. */
export type RecordedContent = Pick<Site, 'meetings' | 'followUps' | 'terms'>;

/**
 * The record that follows from the published one and the content. Of the `current` record it takes
 * only days and corrections that are not published yet; everything else in it is discarded, so that a
 * record is valid if it equals its own successor. What a correction must explain and none does stays
 * as it was published; a day before what it follows is discarded too.
 */
export function nextRecord(
  published: Permalinks,
  current: Permalinks,
  content: RecordedContent,
  today: string,
): Permalinks {
  const byId = new Map(content.meetings.map((meeting) => [meeting.id, meeting]));
  const ids = new Set([...Object.keys(published.meetings), ...byId.keys()]);
  const meetings = Array.from(ids, (id) => {
    const records = [ownValue(published.meetings, id), ownValue(current.meetings, id)] as const;
    const events = content.followUps.get(id) ?? [];
    return [id, nextMeeting(...records, byId.get(id), events, today)] as const;
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

type MeetingRecord = RecordedMeeting | WithdrawnMeeting | undefined;

function nextMeeting(
  published: MeetingRecord,
  current: MeetingRecord,
  meeting: Meeting | undefined,
  events: FollowUps,
  today: string,
): RecordedMeeting | WithdrawnMeeting {
  if (isWithdrawn(published)) return published;
  if (published && isWithdrawn(current) && !meeting) return withdrawn(published, current);
  const recorded = isWithdrawn(current) ? undefined : current;
  const entries = new Map<string, Permalink>();
  for (const [id, part] of meeting ? idsOf(meeting) : []) {
    entries.set(id, 'sha256' in part ? { sha256: part.sha256 } : {});
  }
  const publishedIds = published?.ids ?? {};
  const earliest = published && meeting ? firstDayOfCorrection(published, meeting) : '';
  const ids = Array.from(
    new Set([...Object.keys(publishedIds), ...entries.keys()]),
    (id): [string, Permalink] => {
      const publishedEntry = ownValue(publishedIds, id);
      const currentEntry = (published && ownValue(recorded?.ids ?? {}, id)) ?? {};
      const newDays = daysOf(currentEntry).slice(daysOf(publishedEntry ?? {}).length);
      const isValid = newDays.every((day) => day >= earliest);
      return [id, nextEntry(publishedEntry, isValid ? currentEntry : {}, entries.get(id))];
    },
  );
  const correctionDays = ids.flatMap(([, entry]) => daysOf(entry));
  const isCorrected = correctionDays.length > Object.values(publishedIds).flatMap(daysOf).length;
  const updated = isCorrected
    ? latestDay(
        recorded?.updated ?? today,
        published?.updated,
        published?.recorded,
        ...correctionDays,
      )
    : published?.updated;
  const followUps = nextEditorial(published?.followUps, recorded?.followUps, events, today);
  return {
    recorded:
      published?.recorded ?? latestDay(recorded?.recorded ?? today, meeting && dayOf(meeting)),
    ...(updated !== undefined && { updated }),
    ...(Object.keys(followUps).length > 0 && { followUps }),
    ids: Object.fromEntries(ids),
  };
}

/** The day from which on the publisher can have corrected a published text. */
export function firstDayOfCorrection(published: RecordedMeeting, meeting: Meeting): string {
  const days = Object.values(published.ids).flatMap(daysOf);
  return latestDay(meeting.published ?? dayOf(meeting), ...days);
}

/** `published` is undefined for a new id, `content` for one that the content does not have. */
function nextEntry(
  published: Permalink | undefined,
  current: Permalink,
  content: Permalink | undefined,
): Permalink {
  if (!published) {
    const isAdded = content?.sha256 !== undefined && current.since !== undefined;
    return { ...content, ...(isAdded && { since: current.since }) };
  }
  const { sha256, since, history = [] } = published;
  if (sha256 === undefined) {
    const isRemoved = !content && !published.removed && current.removed !== undefined;
    return isRemoved ? { removed: current.removed } : published;
  }
  const wording = current.history?.at(-1);
  const isOfTopic = content && content.sha256 === undefined;
  if (isOfTopic || content?.sha256 === sha256) return published;
  if (wording?.sha256 !== sha256 || current.sha256 !== content?.sha256) return published;
  return {
    ...(content ?? { removed: wording.until }),
    ...(since !== undefined && { since }),
    history: [...history, wording],
  };
}

function withdrawn(published: RecordedMeeting, current: WithdrawnMeeting): WithdrawnMeeting {
  const ids = Object.entries(published.ids).map(([id, { sha256, history = [] }]) => [
    id,
    // Oldest first; none of a topic.
    [...history.map((wording) => wording.sha256), sha256 ?? []].flat(),
  ]);
  return {
    ...current,
    withdrawn: latestDay(current.withdrawn, published.updated, published.recorded),
    recorded: published.recorded,
    ids: Object.fromEntries(ids) as WithdrawnMeeting['ids'],
  };
}
