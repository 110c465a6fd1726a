import { entriesOf, type Permalink, type Permalinks } from '../meeting/permalinks.ts';
import { oncePer } from '../meeting/once-per.ts';
import { qualifiedId, type QualifiedId } from './qualified-id.ts';

/** What became of an id since it was first published. */
export interface History {
  id: string;
  /** Where it has moved: within the meeting or to another. */
  movedTo?: QualifiedId;
  /** Ids of the same meeting that have moved to it. */
  formerIds: string[];
  /** Day on which the ministry added the sentence later. */
  since?: string;
  /** Words it stood for until the ministry changed or removed them on a day; oldest first. */
  former: { until: string; sha256: string; text: string }[];
  /** Day on which the ministry removed the sentence, or all that stood under the topic. */
  removed?: string;
  /** Of a removed topic; of a removed sentence the last of the former words are its own. */
  heading?: { words: string; official: boolean };
}

/** The history on record of every id of a meeting, in the order of the record. */
export function historiesOf(permalinks: Permalinks, meeting: string): readonly History[] {
  return [...histories(permalinks, meeting).values()];
}

/** The history on record of one id; an empty one where nothing is known of it. */
export function historyOf(permalinks: Permalinks, meeting: string, id: string): History {
  return histories(permalinks, meeting).get(id) ?? { id, formerIds: [], former: [] };
}

function histories(permalinks: Permalinks, meeting: string): Map<string, History> {
  // Every part of every page asks; to go through all ids each time would take the square.
  const ofMeetings = historiesByMeeting(permalinks);
  const found = ofMeetings.get(meeting) ?? readHistories(permalinks, meeting);
  ofMeetings.set(meeting, found);
  return found;
}

const historiesByMeeting = oncePer<Permalinks, Map<string, Map<string, History>>>(() => new Map());

function readHistories(permalinks: Permalinks, meeting: string): Map<string, History> {
  const entries = Object.entries(entriesOf(permalinks, meeting));
  const found = new Map(entries.map(([id, entry]) => [id, historyIn(meeting, id, entry)]));
  for (const { id, movedTo } of found.values()) {
    if (movedTo?.meeting === meeting) found.get(movedTo.id)?.formerIds.push(id);
  }
  return found;
}

function historyIn(meeting: string, id: string, entry: Permalink): History {
  return {
    id,
    formerIds: [],
    former: 'history' in entry ? (entry.history ?? []) : [],
    ...('moved' in entry && { movedTo: qualifiedId(meeting, entry.moved) }),
    ...('since' in entry && entry.since !== undefined && { since: entry.since }),
    ...('removed' in entry && { removed: entry.removed }),
    ...('heading' in entry && {
      heading: { words: entry.heading, official: entry.official ?? false },
    }),
  };
}
