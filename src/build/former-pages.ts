import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import { historyOf } from '../permalinks/history-of.ts';
import { type Move, moves } from '../permalinks/moves.ts';

/** A page that was published once and only leads on now. */
export type FormerPage = { site: Site; address: string; meeting: Meeting } & (
  | { kind: 'meeting'; ids: Move[] }
  | { kind: 'passage'; id: string }
  | { kind: 'removed'; id: string }
);

/** Every such page: of a meeting with another id now, of a sentence with one, of one removed. */
export function formerPages(site: Site): FormerPage[] {
  const meetings = new Map(site.meetings.map((meeting) => [meeting.id, meeting]));
  const all = moves(site.permalinks);
  const moved = all.flatMap(({ from, to }): FormerPage[] => {
    const meeting = meetings.get(to.meeting);
    if (!meeting) return [];
    if (from.id === undefined) {
      const ids = all.filter((move) => move.from.meeting === from.meeting && move.from.id);
      return [{ site, kind: 'meeting', address: meetingAddress(from.meeting), meeting, ids }];
    }
    // A topic has no page of its own.
    const hasPage =
      passagesOf(meeting).some(({ passage }) => passage.id === to.id) ||
      removedIn(site, meeting).includes(to.id ?? '');
    const address = passagePageAddress(from.meeting, from.id);
    return hasPage && to.id ? [{ site, kind: 'passage', address, meeting, id: to.id }] : [];
  });
  const removed = site.meetings.flatMap((meeting) =>
    removedIn(site, meeting).map((id): FormerPage => {
      return { site, kind: 'removed', address: passagePageAddress(meeting.id, id), meeting, id };
    }),
  );
  return [...moved, ...removed];
}

function removedIn(site: Site, meeting: Meeting): string[] {
  const { former } = historyOf(site.permalinks, meeting.id);
  return former.filter(({ removed }) => removed).map(({ id }) => id);
}
