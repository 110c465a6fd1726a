import { allMeetingsAddress, homeAddress, schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { feed } from './atom.ts';
import { allMeetingsCsv } from './csv.ts';
import type { MeetingsData } from './data-schema.ts';
import type { SiteFile } from './format.ts';
import { formats } from './formats.ts';
import { meetingData } from './json.ts';
import { jsonSchemas } from './json-schema.ts';

/** All meetings in one file of JSON. */
export const allMeetings = {
  name: 'All summaries, JSON',
  address: allMeetingsAddress,
  purpose: 'Every summary in one file',
  mediaType: 'application/json',
  example: (site) =>
    `const { meetings } = await (await fetch('${absoluteUrl(site, allMeetingsAddress)}')).json();`,
  render(site) {
    const data: MeetingsData = {
      $schema: absoluteUrl(site, schemaAddress('meetings')),
      name: site.name,
      address: absoluteUrl(site, homeAddress),
      meetings: site.meetings.map((meeting) => meetingData(site, meeting, formats)),
    };
    return `${JSON.stringify(data)}\n`;
  },
} satisfies SiteFile;

/** Every file about the whole site, in the order in which readers are offered them. */
export const siteFiles: readonly SiteFile[] = [allMeetings, allMeetingsCsv, feed, ...jsonSchemas];
