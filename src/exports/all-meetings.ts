import { allMeetingsAddress, homeAddress, schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import type { MeetingsData } from './data-schema.ts';
import type { SiteFile } from './format.ts';
import { formats } from './formats.ts';
import { meetingData } from './json.ts';

/** All meetings in one file of JSON. */
export const allMeetings = {
  name: 'All meetings, JSON',
  address: allMeetingsAddress,
  purpose: 'Every meeting in one file, for building something on all of them',
  mediaType: 'application/json',
  example: (site) =>
    `const { meetings } = await (await fetch('${absoluteUrl(site, allMeetingsAddress)}')).json();`,
  render: (site) => `${JSON.stringify(meetingsData(site))}\n`,
} satisfies SiteFile;

function meetingsData(site: Site): MeetingsData {
  return {
    $schema: absoluteUrl(site, schemaAddress('meetings')),
    name: site.name,
    address: absoluteUrl(site, homeAddress),
    meetings: site.meetings.map((meeting) => meetingData(site, meeting, formats)),
  };
}
