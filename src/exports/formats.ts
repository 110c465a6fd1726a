import { allMeetingsAddress, homeAddress, schemaAddress } from '../meeting/addresses.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { feed } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { bibtexOfSentences } from './bibtex-of-sentences.ts';
import { cslJson } from './csl-json.ts';
import { allMeetingsCsv, csv } from './csv.ts';
import type { MeetingsData } from './data-schema.ts';
import type { MeetingFormat, SiteFile } from './format.ts';
import { json, meetingData } from './json.ts';
import { jsonSchemas } from './json-schema.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { receivedText } from './received-text.ts';
import { referenceTo } from './reference.ts';
import { ris } from './ris.ts';
import { sinceCsv } from './since-csv.ts';

export const referenceFormats = [bibtex, ris, cslJson].map((format) => ({
  ...format,
  purpose: `Citation of the summary, for ${format.programs}`,
  holds: 'references' as const,
  example: (address: string) => `curl -O ${address}`,
  render: (site: Site, meeting: Meeting) => format.write(referenceTo(site, meeting)),
}));

/** Every format of a meeting, in the order in which readers are offered them. */
export const formats: readonly MeetingFormat[] = [
  pdf,
  json,
  csv,
  plainText,
  markdown,
  ...referenceFormats,
];

export function hasFormat(site: Site, meeting: Meeting, { isOf }: MeetingFormat): boolean {
  return isOf?.(site, meeting) ?? true;
}

/** Every file of a meeting: the formats, references to its sentences, what all is made from, and what followed. */
export const meetingFiles: readonly MeetingFormat[] = [
  ...formats,
  bibtexOfSentences,
  receivedText,
  sinceCsv,
];

export const allMeetings = {
  name: 'All summaries, JSON',
  address: allMeetingsAddress,
  purpose: 'Every summary in one file',
  mediaType: 'application/json',
  example: (site) =>
    `const { meetings } = await (await fetch('${absoluteUrl(site, allMeetingsAddress)}')).json();`,
  render(site) {
    const data = {
      $schema: absoluteUrl(site, schemaAddress('meetings')),
      name: site.name,
      address: absoluteUrl(site, homeAddress),
      meetings: site.meetings.map((meeting) => meetingData(site, meeting, formats)),
    } satisfies MeetingsData;
    return `${JSON.stringify(data)}\n`;
  },
} satisfies SiteFile;

/** Every file about the whole site, in the order in which readers are offered them. */
export const siteFiles: readonly SiteFile[] = [allMeetings, allMeetingsCsv, feed, ...jsonSchemas];
