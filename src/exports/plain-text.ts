import { meetingAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { titleOf } from '../meeting/names.ts';
import { mapText, passagesOf } from '../meeting/passages.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import type { MeetingFormat } from './format.ts';

/** A passage a line, with number and ID. Square brackets hold what is editorial, as in print. */
export const plainText = {
  name: 'Plain text',
  extension: 'txt',
  purpose: 'Text with numbers and IDs, for email and text tools',
  mediaType: 'text/plain; charset=utf-8',
  holds: 'sentences',
  example: (address) => `curl -s ${address} | grep -i deterrence`,
  render: text,
} satisfies MeetingFormat;

function text(site: Site, meeting: Meeting): string {
  const notes = passagesOf(meeting).flatMap(({ passage }) =>
    passage.notes.map(({ text }) => `[Editors’ note on ${passage.number}: ${text}]`),
  );
  const blocks = [
    ...titleLines(meeting),
    `[${absoluteUrl(site, meetingAddress(meeting.id))}]`,
    `[${editedBy(site, meeting)} Text in square brackets and the number before each sentence are editorial.]`,
    ...mapText(meeting, line, headingOf),
    ...notes,
  ];
  return `${byteOrderMark}${blocks.join('\n\n')}\n`;
}

/** The title, exact or by the editors, then who published the text and when, as printed. */
export function titleLines(meeting: Meeting): [title: string, ...publication: string[]] {
  const publication = meeting.frame.flatMap((line) =>
    line.role === 'published' || line.role === 'publisher' ? [line.text] : [],
  );
  return [titleOf(meeting), ...publication];
}

/** Browsers take it for UTF-8 by this, also from a host that sends no charset. */
export const byteOrderMark = '\uFEFF';

function headingOf({ id, number, officialNumber, heading, official }: Topic): string {
  if (official) return `${heading} [${id}]`;
  return officialNumber === undefined
    ? `[${number} ${heading} – ${id}]`
    : `${officialNumber} [${heading} – ${id}]`;
}

function line({ id, number, text }: Passage): string {
  return `${number} [${id}]  ${text}`;
}
