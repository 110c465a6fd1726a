import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Meeting } from '../meeting/meeting.ts';
import { meetingAddress, passageAddress } from '../meeting/addresses.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { redirects } from '../permalinks/redirects.ts';
import type { Rule } from '../problems/rules.ts';

/** How a check reports a problem in a meeting's file; `cure` where one nearer than the rule's is known. */
type Report = (
  meeting: Meeting,
  rule: Rule,
  found: string,
  position: Position | undefined,
  cure?: string,
) => void;

/** Rule link-target: an internal link in a note leads to a meeting, topic or passage that is there. */
export function checkLinks(
  meetings: readonly Meeting[],
  permalinks: Permalinks,
  report: Report,
): void {
  const targets = new Set(meetings.flatMap(addressesOf));
  const moved = new Map(
    redirects(permalinks).map(({ from, to }) => [
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
  const ids = [...idsOf(meeting).keys()];
  return [meetingAddress(meeting.id), ...ids.map((id) => passageAddress(meeting.id, id))];
}
