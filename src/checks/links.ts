import { visit } from 'unist-util-visit';
import type { Meeting } from '../meeting/meeting.ts';
import { meetingAddress, passageAddress } from '../meeting/addresses.ts';
import { passagesOf, topicsOf } from '../meeting/passages.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { moves } from '../permalinks/moves.ts';
import type { Report } from './report.ts';

/** Rule link-target: an internal link in a note leads to a meeting, topic or passage that is there. */
export function checkLinks(
  meetings: readonly Meeting[],
  permalinks: Permalinks,
  report: Report,
): void {
  const targets = new Set(meetings.flatMap(addressesOf));
  const moved = new Map(
    moves(permalinks).map(({ from, to }) => [
      passageAddress(from.meeting, from.id),
      to.id === undefined ? `${to.meeting}.md` : `${to.meeting}.md#${to.id}`,
    ]),
  );
  for (const meeting of meetings) {
    for (const note of passagesOf(meeting).flatMap(({ passage }) => passage.notes)) {
      for (const child of note.content) {
        visit(child, 'link', (link) => {
          if (link.url.startsWith('/') && !targets.has(link.url)) {
            const now = moved.get(link.url);
            const cure = now && `It has moved: write “${now}”.`;
            report(meeting, 'link-target', `“${link.url}”`, link.position, cure);
          }
        });
      }
    }
  }
}

function addressesOf(meeting: Meeting): string[] {
  const ids = [...topicsOf(meeting), ...passagesOf(meeting).map(({ passage }) => passage)];
  return [meetingAddress(meeting.id), ...ids.map(({ id }) => passageAddress(meeting.id, id))];
}
