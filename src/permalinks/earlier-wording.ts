import type { Meeting } from '../meeting/meeting.ts';
import { ownValue, recordedMeetingOf } from '../meeting/permalinks.ts';
import { dayOf, type Site } from '../meeting/site.ts';

/** A wording that a sentence had until the publisher corrected its text. */
export interface EarlierWording {
  /** The id of the sentence. */
  id: string;
  text: string;
  sha256: string;
  /** Day on which the publisher published it; the day of the meeting if that is not known. */
  from: string;
  /** Day on which the publisher replaced or removed it. */
  until: string;
  /** The sentence was removed on that day, not replaced. */
  isRemoved: boolean;
}

/** What the publisher changed of a sentence or topic after its first publication. */
export interface Changes {
  id: string;
  /** Day on which the publisher added the sentence. */
  since: string | undefined;
  /** Day on which the publisher removed the sentence, or all sentences of the topic. */
  removed: string | undefined;
  /** Oldest first. */
  earlier: EarlierWording[];
}

/** The recorded changes of every sentence and topic of a meeting; removed ones are included. */
export function changesOfMeeting({ permalinks }: Pick<Site, 'permalinks'>, meeting: Meeting) {
  const ids = Object.keys(recordedMeetingOf(permalinks, meeting.id)?.ids ?? {});
  return ids.map((id) => changesOf({ permalinks }, meeting, id));
}

/** The recorded changes of one sentence or topic. */
export function changesOf(
  { permalinks }: Pick<Site, 'permalinks'>,
  meeting: Meeting,
  id: string,
): Changes {
  const { ids = {} } = recordedMeetingOf(permalinks, meeting.id) ?? {};
  const { since, removed, history = [] } = ownValue(ids, id) ?? {};
  const earlier = history.map((wording, index) => ({
    ...wording,
    id,
    from: history[index - 1]?.until ?? since ?? meeting.published ?? dayOf(meeting),
    isRemoved: removed !== undefined && index === history.length - 1,
  }));
  return { id, since, removed, earlier };
}
