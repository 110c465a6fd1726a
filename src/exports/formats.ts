import type { Meeting } from '../meeting/meeting.ts';
import type { Site } from '../meeting/site.ts';
import { bibtex } from './bibtex.ts';
import { bibtexOfSentences } from './bibtex-of-sentences.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { MeetingFormat } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { receivedText } from './received-text.ts';
import { referenceTo } from './reference.ts';
import { ris } from './ris.ts';
import { sinceCsv } from './since-csv.ts';

/** Formats of a reference to a meeting. */
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

/** Whether a meeting has a format. */
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
