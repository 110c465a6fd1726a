import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  cardAddress,
  citeAddress,
  meetingAddress,
  passagePageAddress,
  sinceAddress,
  siteCardAddress,
  sourcesAddress,
} from '../meeting/addresses.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { changesOfMeeting } from '../permalinks/earlier-wording.ts';

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

/** Writes the cards of what was removed or withdrawn, for links already shared. */
export async function writeCardsOfRemoved(site: Site, directory: string): Promise<void> {
  for (const page of removedPages(site)) {
    const address = page.kind === 'removed' ? cardAddress(page.meeting.id) : siteCardAddress;
    const card = join(directory, address);
    // Without typesetting there are no cards.
    if (existsSync(card)) await copyFile(card, join(directory, page.address, 'card.png'));
  }
}
