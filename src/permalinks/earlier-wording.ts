import type { Meeting } from '../meeting/meeting.ts';
import { ownValue, recordedMeetingOf } from '../meeting/permalinks.ts';
import { dayOf, type Site } from '../meeting/site.ts';

type Recorded = Pick<Site, 'permalinks'>;

/** The recorded changes of every sentence and topic of a meeting; removed ones are included. */
export function changesOfMeeting(site: Recorded, meeting: Meeting) {
  const ids = Object.keys(recordedMeetingOf(site.permalinks, meeting.id)?.ids ?? {});
  return ids.map((id) => changesOf(site, meeting, id));
}

/**
 * What the publisher changed of a sentence or topic after its first publication: the day on which it
 * added the sentence, the day on which it removed it or all sentences of the topic, and its earlier
 * wordings, oldest first.
 */
export function changesOf({ permalinks }: Recorded, meeting: Meeting, id: string) {
  const { ids = {} } = recordedMeetingOf(permalinks, meeting.id) ?? {};
  const { since, removed, history = [] } = ownValue(ids, id) ?? {};
  const earlier = history.map((wording, index) => ({
    ...{ id, ...wording },
    /** Day on which the publisher published it; the day of the meeting if that is not known. */
    from: history[index - 1]?.until ?? since ?? meeting.published ?? dayOf(meeting),
    /** On the day `until` it was removed with its sentence, not replaced. */
    isRemoved: removed !== undefined && index === history.length - 1,
  }));
  return { id, since, removed, earlier };
}
