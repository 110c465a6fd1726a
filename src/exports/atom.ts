import {
  feedAddress,
  followUpAddress,
  homeAddress,
  meetingAddress,
  passagePageAddress,
} from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import { followUpsOf } from '../meeting/follow-ups.ts';
import { listInWords, sourceKind } from '../meeting/in-words.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import {
  authorOf,
  isTelling,
  meetingName,
  nameInSentence,
  passageName,
  withdrawalNotice,
  withdrawnName,
} from '../meeting/names.ts';
import { mapText, passagesOf, quotedText } from '../meeting/passages.ts';
import {
  recordedMeetingOf,
  type WithdrawnMeeting,
  withdrawnMeetings,
} from '../meeting/permalinks.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { publisherOf } from '../meeting/sources.ts';
import { escapeXml } from './escape-xml.ts';
import type { SiteFile } from './format.ts';

/**
 * The Atom feed (RFC 4287): summaries, events and withdrawals, the latest change first. Its dates are
 * the recorded ones, so that a summary of an older meeting is new when it is added.
 */
export const feed = {
  name: 'Atom feed',
  address: feedAddress,
  purpose: 'All that is new or corrected, for feed readers',
  mediaType: 'application/atom+xml; charset=utf-8',
  example: (site) => `curl -s ${absoluteUrl(site, feedAddress)}`,
  render: atom,
} satisfies SiteFile;

/** Number of entries in the feed. Feed readers keep older ones. */
const maxEntries = 50;

interface Entry {
  /** Root-relative. */
  address: string;
  title: string;
  /** Day on which this site recorded it. */
  published: string;
  updated: string;
  summary: string;
  /** Of a summary, whose author and credit line the entry has. */
  meeting?: Meeting;
  /** HTML. */
  content?: string;
}

function atom(site: Site): string {
  const self = escape(absoluteUrl(site, feedAddress));
  const entries = [
    ...site.meetings.flatMap((meeting) => summaryEntry(site, meeting) ?? []),
    ...site.meetings.flatMap((meeting) => eventEntries(site, meeting)),
    ...withdrawnMeetings(site.permalinks).map(withdrawalEntry),
  ]
    .sort((one, other) => (one.updated < other.updated ? 1 : one.updated > other.updated ? -1 : 0))
    .slice(0, maxEntries);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${self}</id>
  <title>${escape(site.name)}</title>
  <updated>${instant(entries[0]?.updated ?? '1970-01-01')}</updated>
  <author><name>${escape(site.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${escape(absoluteUrl(site, homeAddress))}"/>
${entries.map((entry) => xmlOf(site, entry)).join('')}</feed>
`;
}

/** The entry of a summary; none if it is not recorded, which means that it is not published yet. */
function summaryEntry(site: Site, meeting: Meeting): Entry | undefined {
  const { recorded, updated = recorded } = recordedMeetingOf(site.permalinks, meeting.id) ?? {};
  if (!recorded || !updated) return undefined;
  const { topics, preamble } = meeting;
  const headings = topics.map(({ number, heading, official }) =>
    official ? `“${heading}”` : `${number} ${heading} (editors’ heading)`,
  );
  return {
    address: meetingAddress(meeting.id),
    title: meetingName(meeting),
    published: recorded,
    updated,
    summary: topics.some(isTelling) ? `Topics: ${headings.join('; ')}.` : (preamble[0]?.text ?? ''),
    meeting,
    content: contentOf(site, meeting),
  };
}

/** The events of a meeting, latest first, each with the sentences it relates to. */
function eventEntries(site: Site, meeting: Meeting): Entry[] {
  const recordedEvents = recordedMeetingOf(site.permalinks, meeting.id)?.followUps ?? {};
  const passages = new Map(passagesOf(meeting).map(({ passage }) => [passage.id, passage]));
  const ofMeeting = site.meetings.length > 1 ? `, ${meetingName(meeting)}` : '';
  return followUpsOf(site, meeting.id)
    .flatMap(({ id, follows, headline, text, source }): Entry | [] => {
      const { recorded, updated = recorded } = recordedEvents[id] ?? {};
      if (!recorded || !updated || !headline || !text || !source) return [];
      const followed = follows.flatMap((passageId) => passages.get(passageId) ?? []);
      const names = listInWords(followed.map(nameInSentence));
      const content = [
        `<p>${html(text)}</p>`,
        `<p>${sourceKind(source)}: <a href="${html(source.address)}">${html(source.title)}</a>, ${html(publisherOf(source))}</p>`,
        ...followed.map(
          (passage) =>
            `<p>${html(passageName(passage))}, official text, ${html(authorOf(meeting))}:</p><blockquote>${official(quotedText(meeting, passage))}</blockquote>`,
        ),
        editorial(`Event written by the editors of ${site.name}.`),
      ];
      return {
        address: followUpAddress(meeting.id, id),
        title: [headline, names && `: ${names}`, ofMeeting].join(''),
        published: recorded,
        updated,
        summary: text,
        content: content.join('\n'),
      };
    })
    .reverse();
}

/** Replaces a withdrawn summary, so that those who keep its words learn of it. */
function withdrawalEntry([id, withdrawn]: [string, WithdrawnMeeting]): Entry {
  return {
    address: meetingAddress(id),
    title: `Withdrawn: ${withdrawnName(withdrawn)}`,
    published: withdrawn.recorded,
    updated: withdrawn.withdrawn,
    summary: withdrawalNotice(withdrawn),
  };
}

function xmlOf(site: Site, { meeting, content, ...entry }: Entry): string {
  const address = escape(absoluteUrl(site, entry.address));
  const elements = [
    `<id>${address}</id>`,
    `<title>${escape(entry.title)}</title>`,
    `<updated>${instant(entry.updated)}</updated>`,
    `<published>${instant(entry.published)}</published>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<summary>${escape(entry.summary)}</summary>`,
    meeting && `<author><name>${escape(authorOf(meeting))}</name></author>`,
    meeting && `<rights>${escape(editedBy(site, meeting))}</rights>`,
    content && `<content type="html">${escape(content)}</content>`,
  ];
  const lines = elements.filter(Boolean).map((element) => `    ${element}\n`);
  return `  <entry>\n${lines.join('')}  </entry>\n`;
}

/** The text as HTML: official words in elements that hold nothing else, editorial ones in italics. */
function contentOf(site: Site, meeting: Meeting): string {
  const passageOf = ({ id, number, text, notes }: Passage) => [
    `<p><a href="${html(absoluteUrl(site, passagePageAddress(meeting.id, id)))}">${number}</a> ${official(text)}</p>`,
    ...notes.map((note) => editorial(`Editors’ note on ${number}: ${note.text}`)),
  ];
  const headingIn = (topic: Topic, depth: number) => {
    const level = Math.min(depth + 1, 6);
    return `<h${level}>${headingOf(topic)}</h${level}>`;
  };
  return [
    editorial(`The numbered sentences are the words of the ${authorOf(meeting)}, unchanged.`),
    ...mapText(meeting, passageOf, headingIn),
    editorial(editedBy(site, meeting)),
  ].join('\n');
}

function headingOf({ number, officialNumber, heading, ...topic }: Topic): string {
  if (topic.official) return official(heading);
  return officialNumber === undefined
    ? html(`${number} ${heading} (editors’ heading)`)
    : `${official(officialNumber)} ${html(`${heading} (editors’ heading)`)}`;
}

function editorial(text: string): string {
  return `<p><em>${html(text)}</em></p>`;
}

function official(text: string): string {
  return `<span data-verbatim>${html(text)}</span>`;
}

/** Text within HTML; control characters by number, as the XML around it cannot hold them. */
function html(text: string): string {
  return escapeXml(text).replace(notInXml, (control) => `&#${control.charCodeAt(0)};`);
}

/** Text within XML, with a replacement character for each control character, which XML cannot hold. */
function escape(text: string): string {
  return escapeXml(text).replace(notInXml, '\uFFFD');
}

const notInXml = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const instant = (day: string) => `${day}T00:00:00Z`;
