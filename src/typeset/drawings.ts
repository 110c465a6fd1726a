import { pdf } from '../exports/pdf.ts';
import { fileAddress, meetingAddress } from '../meeting/addresses.ts';
import { formatDay } from '../meeting/in-words.ts';
import { passagesOf } from '../meeting/passages.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { meetingCard, passageCard, siteCard } from './card-words.ts';
import { meetingDocument } from './meeting-document.ts';

/** A file that is drawn rather than written: where it is published, and all that it shows. */
export interface Drawing {
  /** Root-relative, without the base path. */
  address: string;
  kind: 'card' | 'document' | 'notice';
  data: object;
}

/** Every card and PDF of a site. */
export function drawingsOf(site: Site): Drawing[] {
  const cards = [
    siteCard(site),
    ...site.meetings.map((meeting) => meetingCard(site, meeting)),
    ...site.meetings.flatMap(passagesOf).map((place) => passageCard(site, place)),
  ];
  return [
    ...site.meetings.map((meeting): Drawing => ({
      address: fileAddress(meeting.id, pdf.extension),
      kind: 'document',
      data: meetingDocument(site, meeting),
    })),
    ...withdrawnMeetings(site.permalinks).map(([id, { withdrawn }]): Drawing => ({
      address: fileAddress(id, pdf.extension),
      kind: 'notice',
      // Without the title and the reason, as no font may have a character of them.
      data: [
        'Withdrawn',
        `The editors withdrew this summary on ${formatDay(withdrawn)}.`,
        absoluteUrl(site, meetingAddress(id)),
      ],
    })),
    ...cards.map((data): Drawing => ({ address: data.address, kind: 'card', data })),
  ];
}
