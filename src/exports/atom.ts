import { feedAddress, homeAddress, meetingAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { authorOf, meetingName } from '../meeting/names.ts';
import { absoluteUrl, dayOf, type Site } from '../meeting/site.ts';
import { historiesOf } from '../permalinks/history.ts';
import { escapeXml as escape } from './escape-xml.ts';
import type { SiteFile } from './format.ts';

/**
 * The Atom feed (RFC 4287) of all meetings. Its dates are those of the texts, so that it changes
 * only when they do.
 */
export const feed = {
  name: 'Atom feed',
  address: feedAddress,
  purpose: 'New and corrected records, for feed readers and for programs that keep up to date',
  mediaType: 'application/atom+xml; charset=utf-8',
  example: (site) => `curl -s ${absoluteUrl(site, feedAddress)}`,
  render: atom,
} satisfies SiteFile;

function atom(site: Site): string {
  const home = absoluteUrl(site, homeAddress);
  const self = absoluteUrl(site, feedAddress);
  const updated =
    site.meetings
      .map((meeting) => lastChanged(site, meeting))
      .sort()
      .at(-1) ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escape(self)}</id>
  <title>${escape(site.name)}</title>
  <updated>${instant(updated)}</updated>
  <author><name>${escape(site.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>
  <link rel="alternate" type="text/html" href="${escape(home)}"/>
${site.meetings.map((meeting) => entry(site, meeting)).join('')}</feed>
`;
}

function entry(site: Site, meeting: Meeting): string {
  const { id, published, topics } = meeting;
  const address = escape(absoluteUrl(site, meetingAddress(id)));
  const headings = topics.map(({ number, heading, official }) =>
    official ? `“${heading}”` : `${number} ${heading} (our heading)`,
  );
  const summary =
    topics.length > 0 ? `Topics: ${headings.join('; ')}.` : (meeting.preamble[0]?.text ?? '');
  return `  <entry>
    <id>${address}</id>
    <title>${escape(meetingName(meeting))}</title>
    <updated>${instant(lastChanged(site, meeting))}</updated>
    ${published === undefined ? '' : `<published>${instant(published)}</published>`}
    <author><name>${escape(authorOf(meeting))}</name></author>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${escape(summary)}</summary>
    <rights>${escape(editedBy(site, meeting))}</rights>
  </entry>
`;
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The day on which a meeting’s text was published, or last corrected by those who published it. */
function lastChanged({ permalinks }: Pick<Site, 'permalinks'>, meeting: Meeting): string {
  const corrected = historiesOf(permalinks, meeting.id).flatMap(({ since, former }) => [
    ...(since === undefined ? [] : [since]),
    ...former.map(({ until }) => until),
  ]);
  return [meeting.published ?? dayOf(meeting), ...corrected].sort().at(-1) ?? '';
}
