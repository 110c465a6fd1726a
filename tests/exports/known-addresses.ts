import { extensions } from '../../src/exports/extensions.ts';
import {
  fileAddress,
  meetingAddress,
  passageAddress,
  recordAddress,
} from '../../src/meeting/addresses.ts';
import { placesOf, topicsOf } from '../../src/meeting/places.ts';
import { permanent, type Site } from '../../src/meeting/site.ts';

/** Every address that leads to something of a meeting on a site. */
export function knownAddresses(site: Site): string[] {
  return site.meetings
    .flatMap((meeting) => [
      meetingAddress(meeting.id),
      ...extensions.map((extension) => fileAddress(meeting.id, extension)),
      ...topicsOf(meeting).map(({ id }) => passageAddress(meeting.id, id)),
      ...placesOf(meeting).flatMap(({ passage: { id } }) => [
        passageAddress(meeting.id, id),
        recordAddress(meeting.id, id),
      ]),
    ])
    .map((address) => permanent(site, address));
}
