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
import type { Meeting } from '../meeting/meeting.ts';
import { type WithdrawnMeeting, withdrawnMeetings } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { changesOfMeeting } from '../permalinks/earlier-wording.ts';

/** A page that says what was at its address. */
export type RemovedPage = { site: Site; address: string } & (
  | { kind: 'removed'; meeting: Meeting; id: string }
  /** Without an id, the page of the whole meeting. */
  | { kind: 'withdrawn'; meeting: string; withdrawn: WithdrawnMeeting; id: string | undefined }
);

/** The pages of removed sentences and of withdrawn meetings. */
export function removedPages(site: Site): RemovedPage[] {
  const removed = site.meetings.flatMap((meeting) =>
    changesOfMeeting(site, meeting).flatMap(({ id, removed, earlier }): RemovedPage[] => {
      const address = passagePageAddress(meeting.id, id);
      // A topic has no page of its own.
      const isSentence = removed !== undefined && earlier.length > 0;
      return isSentence ? [{ site, kind: 'removed', address, meeting, id }] : [];
    }),
  );
  const withdrawn = withdrawnMeetings(site.permalinks).flatMap(([meeting, withdrawn]) => {
    const page = { site, kind: 'withdrawn', meeting, withdrawn } as const;
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
