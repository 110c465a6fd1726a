import { schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import type { Corpus } from './corpus-schema.ts';
import { recordOf } from './record.ts';

/** All meetings in one file of JSON. */
export function allMeetings(site: Site): string {
  const corpus: Corpus = {
    $schema: absoluteUrl(site, schemaAddress('meetings')),
    name: site.name,
    address: absoluteUrl(site, '/'),
    meetings: site.meetings.map((meeting) => recordOf(site, meeting)),
  };
  return `${JSON.stringify(corpus)}\n`;
}
