import {
  citeAddress,
  meetingAddress,
  passagePageAddress,
  sinceAddress,
  sourcesAddress,
} from '../meeting/addresses.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { changesOfMeeting } from './earlier-wording.ts';

/** A page that says what was at its address. */
export type RemovedPage = ReturnType<typeof removedPages>[number];

/** The pages of removed sentences and of withdrawn meetings. */
export function removedPages(site: Site) {
  const removed = site.meetings.flatMap((meeting) =>
    changesOfMeeting(site, meeting)
      // A topic has no page of its own.
      .filter((changes) => changes.removed !== undefined && changes.earlier.length > 0)
      .map(({ id }) => {
        const address = passagePageAddress(meeting.id, id);
        return { site, kind: 'removed' as const, address, meeting, id };
      }),
  );
  const withdrawn = withdrawnMeetings(site.permalinks).flatMap(([meeting, withdrawn]) => {
    const page = { site, kind: 'withdrawn' as const, meeting, withdrawn };
    const sentences = Object.keys(withdrawn.ids).filter((id) => withdrawn.ids[id]?.length !== 0);
    const wholes = [meetingAddress, sinceAddress, citeAddress, sourcesAddress];
    return [
      ...wholes.map((address) => ({ ...page, address: address(meeting), id: undefined })),
      ...sentences.map((id) => ({ ...page, address: passagePageAddress(meeting, id), id })),
    ];
  });
  return [...removed, ...withdrawn];
}
