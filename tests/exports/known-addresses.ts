import { formats } from '../../src/exports/formats.ts';
import {
  fileAddress,
  meetingAddress,
  passageAddress,
  passagePageAddress,
} from '../../src/meeting/addresses.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { absoluteUrl, type Site } from '../../src/meeting/site.ts';

/** Every address that leads to something of a meeting on a site. */
export function knownAddresses(site: Site): string[] {
  return site.meetings
    .flatMap((meeting) => [
      meetingAddress(meeting.id),
      ...formats.map(({ extension }) => fileAddress(meeting.id, extension)),
      ...topicsOf(meeting).map(({ id }) => passageAddress(meeting.id, id)),
      ...passagesOf(meeting).flatMap(({ passage: { id } }) => [
        passageAddress(meeting.id, id),
        passagePageAddress(meeting.id, id),
      ]),
    ])
    .map((address) => absoluteUrl(site, address));
}
