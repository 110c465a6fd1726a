import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Meeting } from '../meeting/meeting.ts';
import { meetingAddress, passageAddress } from '../meeting/addresses.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import { isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
import type { Rule } from '../problems/rules.ts';

/** How a check reports a problem in a meeting's file. */
type Report = (meeting: Meeting, rule: Rule, found: string, position: Position | undefined) => void;

/**
 * Rule link-target: an internal link in a note leads to a meeting, topic or passage. What the
 * publisher removed or the editors withdrew keeps its address.
 */
export function checkLinks(
  meetings: readonly Meeting[],
  permalinks: Permalinks,
  faulty: ReadonlySet<string>,
  report: Report,
): void {
  const targets = new Set([...meetings.flatMap(addressesOf), ...addressesOnRecord(permalinks)]);
  for (const meeting of meetings) {
    for (const note of passagesOf(meeting).flatMap(({ passage }) => passage.notes)) {
      for (const child of note.content) {
        visit(child, 'link', (link) => {
          const [, linked = ''] = /^\/meetings\/([^/]*)/.exec(link.url) ?? [];
          // Where the file that is linked has problems of its own, its ids are not known.
          if (faulty.has(linked)) return;
          if (link.url.startsWith('/') && !targets.has(link.url)) {
            report(meeting, 'link-target', `“${link.url}”`, link.position);
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

function addressesOnRecord({ meetings }: Permalinks): string[] {
  return Object.entries(meetings).flatMap(([meeting, entry]) => {
    const ids = Object.entries(entry.ids).flatMap(([id, part]) =>
      isWithdrawn(entry) || 'removed' in part ? id : [],
    );
    const addresses = ids.map((id) => passageAddress(meeting, id));
    return isWithdrawn(entry) ? [meetingAddress(meeting), ...addresses] : addresses;
  });
}
