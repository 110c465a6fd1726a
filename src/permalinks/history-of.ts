import type { Permalinks } from '../meeting/permalinks.ts';
import { isMovedMeeting } from './is-moved-meeting.ts';
import { qualifiedId, type QualifiedId } from './qualified-id.ts';

/** Words that an id stood for until the ministry changed or removed them. */
interface Former {
  id: string;
  until: string;
  sha256: string;
  text: string;
  /** The sentence went with them. */
  removed: boolean;
}

/** What became of the ids of a meeting. */
export interface History {
  /** Ids that have moved, and where to: within the meeting or to another. */
  moved: { id: string; to: QualifiedId }[];
  /** Oldest first. */
  former: Former[];
  /** Sentences that the ministry added later. */
  added: { id: string; since: string }[];
}

/** The history on record of one meeting. */
export function historyOf(permalinks: Permalinks, meeting: string): History {
  const entries = permalinks[meeting];
  const history: History = { moved: [], former: [], added: [] };
  if (!entries || isMovedMeeting(entries)) return history;
  for (const [id, entry] of Object.entries(entries)) {
    if ('moved' in entry) history.moved.push({ id, to: qualifiedId(meeting, entry.moved) });
    if ('since' in entry && entry.since) history.added.push({ id, since: entry.since });
    const former = 'history' in entry ? (entry.history ?? []) : [];
    former.forEach((words, index) => {
      const removed = 'removed' in entry && index === former.length - 1;
      history.former.push({ id, ...words, removed });
    });
  }
  history.former.sort((one, other) => (one.until < other.until ? -1 : 1));
  return history;
}
