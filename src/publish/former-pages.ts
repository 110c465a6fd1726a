import { meetingAddress, passagePageAddress, sinceAddress } from '../meeting/addresses.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { isWithdrawn, type WithdrawnMeeting } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { historiesOf, historyOf } from '../permalinks/history.ts';
import { type Redirect, redirects } from '../permalinks/redirects.ts';

/** A page that was published once and only leads on, or says what stood there, now. */
export type FormerPage = { site: Site; address: string } & (
  | { kind: 'meeting'; meeting: Meeting; ids: Redirect[] }
  | { kind: 'passage'; meeting: Meeting; id: string }
  /** What followed a meeting. */
  | { kind: 'since'; meeting: Meeting; id: undefined }
  | { kind: 'removed'; meeting: Meeting; id: string }
  /** Of the whole meeting without an id. */
  | { kind: 'withdrawn'; meeting: string; withdrawn: WithdrawnMeeting; id: string | undefined }
);

/** Every such page: of a meeting or sentence with another id now, of one removed or withdrawn. */
export function formerPages(site: Site): FormerPage[] {
  const meetings = new Map(site.meetings.map((meeting) => [meeting.id, meeting]));
  const all = redirects(site.permalinks);
  const moved = all.flatMap(({ from, to }): FormerPage[] => {
    const meeting = meetings.get(to.meeting);
    if (!meeting) return withdrawnPage(site, from, to);
    if (from.id === undefined) {
      const ids = all.filter((other) => other.from.meeting === from.meeting && other.from.id);
      const since = {
        site,
        kind: 'since',
        address: sinceAddress(from.meeting),
        meeting,
        id: undefined,
      } as const;
      return [
        { site, kind: 'meeting', address: meetingAddress(from.meeting), meeting, ids },
        ...(site.followUps.has(meeting.id) ? [since] : []),
      ];
    }
    if (to.id === undefined) return [];
    // A topic has no page of its own.
    const hasPage =
      passagesOf(meeting).some(({ passage }) => passage.id === to.id) ||
      historyOf(site.permalinks, meeting.id, to.id).former.length > 0;
    const address = passagePageAddress(from.meeting, from.id);
    return hasPage ? [{ site, kind: 'passage', address, meeting, id: to.id }] : [];
  });
  const removed = site.meetings.flatMap((meeting) =>
    historiesOf(site.permalinks, meeting.id).flatMap(({ id, removed, former }): FormerPage[] => {
      if (removed === undefined || former.length === 0) return [];
      const address = passagePageAddress(meeting.id, id);
      return [{ site, kind: 'removed', address, meeting, id }];
    }),
  );
  const withdrawn = Object.entries(site.permalinks).flatMap(([meeting, entry]) =>
    isWithdrawn(entry)
      ? [undefined, ...Object.keys(entry.ids)].flatMap((id) =>
          withdrawnPage(site, { meeting, id }, { meeting, id }),
        )
      : [],
  );
  // What has moved may lead to what was removed, whose files come first then.
  return [...removed, ...moved, ...withdrawn];
}

function withdrawnPage(site: Site, from: Redirect['from'], to: Redirect['to']): FormerPage[] {
  const withdrawn = site.permalinks[to.meeting];
  if (!withdrawn || !isWithdrawn(withdrawn)) return [];
  const page = { site, kind: 'withdrawn' as const, meeting: to.meeting, withdrawn };
  if (from.id === undefined || to.id === undefined) {
    return [{ ...page, address: meetingAddress(from.meeting), id: undefined }];
  }
  if ((withdrawn.ids[to.id] ?? []).length === 0) return [];
  return [{ ...page, address: passagePageAddress(from.meeting, from.id), id: to.id }];
}
