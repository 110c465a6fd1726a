import { pdf } from '../exports/pdf.ts';
import { cardAddress, fileAddress, meetingAddress, siteCardAddress } from '../meeting/addresses.ts';
import { formatDay } from '../meeting/in-words.ts';
import type { Meeting } from '../meeting/meeting.ts';
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
  return [
    { address: siteCardAddress, kind: 'card', data: siteCard(site) },
    ...site.meetings.flatMap((meeting) => drawingsOfMeeting(site, meeting)),
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
  ];
}

/** The PDF of a meeting, and the cards of it and of its passages. */
function drawingsOfMeeting(site: Site, meeting: Meeting): Drawing[] {
  return [
    {
      address: fileAddress(meeting.id, pdf.extension),
      kind: 'document',
      data: meetingDocument(site, meeting),
    },
    { address: cardAddress(meeting.id), kind: 'card', data: meetingCard(site, meeting) },
    ...passagesOf(meeting).map((place): Drawing => ({
      address: cardAddress(meeting.id, place.passage.id),
      kind: 'card',
      data: passageCard(site, place),
    })),
  ];
}
