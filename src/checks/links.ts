import { visit } from 'unist-util-visit';
import type { Meeting } from '../meeting/meeting.ts';
import { meetingAddress, passageAddress } from '../meeting/addresses.ts';
import { placesOf, topicsOf } from '../meeting/places.ts';
import type { Report } from './report.ts';

/** Rule link-target: an internal link in a note leads to a meeting, topic or passage that is there. */
export function checkLinks(meetings: readonly Meeting[], report: Report): void {
  const targets = new Set(meetings.flatMap(addressesOf));
  for (const meeting of meetings) {
    for (const note of placesOf(meeting).flatMap(({ passage }) => passage.notes)) {
      for (const child of note.content) {
        visit(child, 'link', (link) => {
          if (link.url.startsWith('/') && !targets.has(link.url)) {
            report(meeting, 'link-target', `“${link.url}”`, link.position);
          }
        });
      }
    }
  }
}

function addressesOf(meeting: Meeting): string[] {
  const ids = [...topicsOf(meeting), ...placesOf(meeting).map(({ passage }) => passage)];
  return [meetingAddress(meeting.id), ...ids.map(({ id }) => passageAddress(meeting.id, id))];
}
