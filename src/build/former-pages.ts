import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import { historiesOf, historyOf } from '../permalinks/history.ts';
import { type Redirect, redirects } from '../permalinks/redirects.ts';

/** A page that was published once and only leads on now. */
export type FormerPage = { site: Site; address: string; meeting: Meeting } & (
  | { kind: 'meeting'; ids: Redirect[] }
  | { kind: 'passage'; id: string }
  | { kind: 'removed'; id: string }
);

/** Every such page: of a meeting with another id now, of a sentence with one, of one removed. */
export function formerPages(site: Site): FormerPage[] {
  const meetings = new Map(site.meetings.map((meeting) => [meeting.id, meeting]));
  const all = redirects(site.permalinks);
  const moved = all.flatMap(({ from, to }): FormerPage[] => {
    const meeting = meetings.get(to.meeting);
    if (!meeting) return [];
    if (from.id === undefined) {
      const ids = all.filter((other) => other.from.meeting === from.meeting && other.from.id);
      return [{ site, kind: 'meeting', address: meetingAddress(from.meeting), meeting, ids }];
    }
    if (to.id === undefined) return [];
    // A topic has no page of its own.
    const hasPage =
      passagesOf(meeting).some(({ passage }) => passage.id === to.id) ||
      historyOf(site.permalinks, meeting.id, to.id).removed !== undefined;
    const address = passagePageAddress(from.meeting, from.id);
    return hasPage ? [{ site, kind: 'passage', address, meeting, id: to.id }] : [];
  });
  const removed = site.meetings.flatMap((meeting) =>
    historiesOf(site.permalinks, meeting.id).flatMap(({ id, removed }): FormerPage[] => {
      if (removed === undefined) return [];
      const address = passagePageAddress(meeting.id, id);
      return [{ site, kind: 'removed', address, meeting, id }];
    }),
  );
  return [...moved, ...removed];
}
