import { allMeetingsAddress, homeAddress, schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import type { MeetingsData } from './data-schema.ts';
import type { SiteFile } from './format.ts';
import { formats } from './formats.ts';
import { meetingData } from './json.ts';

/** All meetings in one file of JSON. */
export const allMeetings = {
  name: 'All summaries, JSON',
  address: allMeetingsAddress,
  purpose: 'Every summary in one file',
  mediaType: 'application/json',
  example: (site) =>
    `const { meetings } = await (await fetch('${absoluteUrl(site, allMeetingsAddress)}')).json();`,
  render: (site) => `${meetingsJson(site)}\n`,
} satisfies SiteFile;

/** `MeetingsData`, one meeting written after the other: the data of a thousand at once takes 100 MB. */
function meetingsJson(site: Site): string {
  const beginning = JSON.stringify({
    $schema: absoluteUrl(site, schemaAddress('meetings')),
    name: site.name,
    address: absoluteUrl(site, homeAddress),
  } satisfies Omit<MeetingsData, 'meetings'>);
  const meetings = site.meetings.map((one) => JSON.stringify(meetingData(site, one, formats)));
  return `${beginning.slice(0, -1)},"meetings":[${meetings.join(',')}]}`;
}
