import {
  feedAddress,
  followUpAddress,
  homeAddress,
  meetingAddress,
  passagePageAddress,
} from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import { followUpsOf } from '../meeting/follow-ups.ts';
import { listInWords } from '../meeting/in-words.ts';
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
import { passagesOf, quotedText } from '../meeting/passages.ts';
import {
  recordedMeetingOf,
  type WithdrawnMeeting,
  withdrawnMeetings,
} from '../meeting/permalinks.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { escapeXml } from './escape-xml.ts';
import type { SiteFile } from './format.ts';

/**
 * The Atom feed (RFC 4287) of all meetings, the latest change first. Its dates are those on record:
 * when a meeting was put here and last corrected here, so that what is added about an older day is new.
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
const maxEntries = 100;

/** Number of summaries with their full text: all would be megabytes at 1000 meetings. */
const maxFullTexts = 30;

interface Entry {
  address: string;
  title: string;
  /** Day on which it was put on record here. */
  published: string;
  updated: string;
  summary: string;
  /** What only the entry of a meeting that stands has: its author, its words, whose they are. */
  meeting?: Meeting;
  /** HTML, of what followed. */
  content?: string;
}

function atom(site: Site): string {
  const home = absoluteUrl(site, homeAddress);
  const self = absoluteUrl(site, feedAddress);
  const entries = [
    ...site.meetings.flatMap((meeting) => entryOf(site, meeting)),
    ...site.meetings.flatMap((meeting) => followUpEntries(site, meeting)),
    ...withdrawnMeetings(site.permalinks).map(([id, entry]) => noticeOf(site, id, entry)),
  ]
    .sort(latestFirst)
    .slice(0, maxEntries);
  const full = new Set(entries.filter(({ meeting }) => meeting).slice(0, maxFullTexts));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escape(self)}</id>
  <title>${escape(site.name)}</title>
  <updated>${instant(entries[0]?.updated ?? '1970-01-01')}</updated>
  <author><name>${escape(site.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>
  <link rel="alternate" type="text/html" href="${escape(home)}"/>
${entries.map((entry) => xmlOf(site, entry, full.has(entry))).join('')}</feed>
`;
}

/** None of what is not on record: it is not published yet. */
function entryOf(site: Site, meeting: Meeting): Entry[] {
  const { recorded, updated } = recordedMeetingOf(site.permalinks, meeting.id) ?? {};
  if (recorded === undefined) return [];
  const { topics, preamble } = meeting;
  const headings = topics.map(({ number, heading, official }) =>
    official ? `“${heading}”` : `${number} ${heading} (editors’ heading)`,
  );
  const summary = topics.some(isTelling)
    ? `Topics: ${headings.join('; ')}.`
    : (preamble[0]?.text ?? '');
  return [
    {
      address: absoluteUrl(site, meetingAddress(meeting.id)),
      title: meetingName(meeting),
      published: recorded,
      updated: updated ?? recorded,
      summary,
      meeting,
    },
  ];
}

/** The events of a meeting, latest first, each with the sentences it relates to. */
function followUpEntries(site: Site, meeting: Meeting): Entry[] {
  const recorded = recordedMeetingOf(site.permalinks, meeting.id)?.followUps ?? {};
  const passages = new Map(passagesOf(meeting).map(({ passage }) => [passage.id, passage]));
  const ofMeeting = site.meetings.length > 1 ? `, ${meetingName(meeting)}` : '';
  const entries = followUpsOf(site, meeting.id).flatMap(
    ({ id, follows, headline, text, source }): Entry[] => {
      const { recorded: day, updated = day } = recorded[id] ?? {};
      if (!day || !updated || !headline || !text || !source) return [];
      const followed = follows.flatMap((passage) => passages.get(passage) ?? []);
      const names = listInWords(followed.map(nameInSentence));
      const content = [
        `<p>${html(text)}</p>`,
        `<p>${source.kind === 'press' ? 'Press' : 'Official'} source: <a href="${html(source.address)}">${html(source.title)}</a>, ${html(source.publisher)}</p>`,
        ...followed.map(
          (passage) =>
            `<p>${html(passageName(passage))}, official text, ${html(authorOf(meeting))}:</p><blockquote>${official(quotedText(meeting, passage))}</blockquote>`,
        ),
        ours(`Event written by the editors of ${site.name}.`),
      ];
      return [
        {
          address: absoluteUrl(site, followUpAddress(meeting.id, id)),
          title: [headline, names && `: ${names}`, ofMeeting].join(''),
          published: day,
          updated,
          summary: text,
          content: content.join('\n'),
        },
      ];
    },
  );
  return entries.reverse();
}

/** In place of a withdrawn meeting, so that readers that kept its words learn of it. */
function noticeOf(site: Site, id: string, withdrawn: WithdrawnMeeting): Entry {
  const { withdrawn: day, recorded = day } = withdrawn;
  return {
    address: absoluteUrl(site, meetingAddress(id)),
    title: `Withdrawn: ${withdrawnName(withdrawn)}`,
    published: recorded,
    updated: day,
    summary: withdrawalNotice(withdrawn),
  };
}

function latestFirst(one: Entry, other: Entry): number {
  return one.updated < other.updated ? 1 : one.updated > other.updated ? -1 : 0;
}

function xmlOf(site: Site, entry: Entry, words: boolean): string {
  const { address, title, published, updated, summary, meeting, content } = entry;
  const ofMeeting = meeting && [
    `<author><name>${escape(authorOf(meeting))}</name></author>`,
    `<rights>${escape(editedBy(site, meeting))}</rights>`,
    ...(words ? [`<content type="html">${escape(contentOf(site, meeting))}</content>`] : []),
  ];
  const elements = [
    `<id>${escape(address)}</id>`,
    `<title>${escape(title)}</title>`,
    `<updated>${instant(updated)}</updated>`,
    `<published>${instant(published)}</published>`,
    `<link rel="alternate" type="text/html" href="${escape(address)}"/>`,
    `<summary>${escape(summary)}</summary>`,
    ...(ofMeeting ?? []),
    ...(content === undefined ? [] : [`<content type="html">${escape(content)}</content>`]),
  ];
  return `  <entry>\n${elements.map((element) => `    ${element}\n`).join('')}  </entry>\n`;
}

/**
 * The text as HTML: official words in elements that hold nothing else, what is ours in italics or so
 * named, and whose the words are before them.
 */
function contentOf(site: Site, meeting: Meeting): string {
  const { preamble, topics } = meeting;
  const passageOf = ({ id, number, text, notes }: Passage) => [
    `<p><a href="${html(absoluteUrl(site, passagePageAddress(meeting.id, id)))}">${number}</a> ${official(text)}</p>`,
    ...notes.map((note) => ours(`Editors’ note on ${number}: ${note.text}`)),
  ];
  const topicOf = (topic: Topic, level: number): string[] => [
    `<h${level}>${headingOf(topic)}</h${level}>`,
    ...topic.items.flatMap(passageOf),
    ...topic.topics.flatMap((nested) => topicOf(nested, Math.min(level + 1, 6))),
  ];
  return [
    ours(`The numbered sentences are the words of the ${authorOf(meeting)}, unchanged.`),
    ...preamble.flatMap(passageOf),
    ...topics.flatMap((topic) => topicOf(topic, 2)),
    ours(editedBy(site, meeting)),
  ].join('\n');
}

function headingOf({ number, officialNumber, heading, ...topic }: Topic): string {
  if (topic.official) return official(heading);
  return officialNumber === undefined
    ? html(`${number} ${heading} (editors’ heading)`)
    : `${official(officialNumber)} ${html(`${heading} (editors’ heading)`)}`;
}

function ours(words: string): string {
  return `<p><em>${html(words)}</em></p>`;
}

function official(words: string): string {
  return `<span data-verbatim>${html(words)}</span>`;
}

/** Text within HTML; control characters by number, as XML around it has no place for them. */
function html(text: string): string {
  return escapeXml(text).replace(notInXml, (control) => `&#${control.charCodeAt(0)};`);
}

/** Text within XML; a control character, which it cannot hold, shows as lost. */
function escape(text: string): string {
  return escapeXml(text).replace(notInXml, '\uFFFD');
}

const notInXml = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
