import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { meetingAddress, passageAddress } from '../meeting/addresses.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import { isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
import { problem } from '../problems/problem.ts';

/**
 * Rule link-target: an internal link in a note leads to a meeting, topic or passage. What the
 * publisher removed or the editors withdrew keeps its address.
 */
export function checkLinks(
  meetings: readonly Meeting[],
  permalinks: Permalinks,
  files: ReadonlyMap<string, VFile>,
  faulty: ReadonlySet<string>,
): void {
  const targets = new Set([...meetings.flatMap(addressesOf), ...addressesOnRecord(permalinks)]);
  for (const meeting of meetings) {
    const file = files.get(meeting.id);
    const notes = passagesOf(meeting).flatMap(({ passage }) => passage.notes);
    for (const child of notes.flatMap(({ content }) => content)) {
      visit(child, 'link', ({ url, position }) => {
        const [, linked = ''] = /^\/meetings\/([^/]*)/.exec(url) ?? [];
        // Where the file that is linked has problems of its own, its ids are not known.
        const isFault = url.startsWith('/') && !faulty.has(linked) && !targets.has(url);
        if (file && isFault) problem(file, 'link-target', `“${url}”`, position);
      });
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
