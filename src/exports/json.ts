import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  fileAddress,
  followUpAddress,
  meetingAddress,
  passageAddress,
  passagePageAddress,
  schemaAddress,
} from '../meeting/addresses.ts';
import { editedBy, ourLicence } from '../meeting/edited-by.ts';
import { followUpsOf } from '../meeting/follow-ups.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { passageName } from '../meeting/names.ts';
import { absoluteLink, absoluteUrl, type Site } from '../meeting/site.ts';
import { recordedMeetingOf } from '../meeting/permalinks.ts';
import { changesOf, changesOfMeeting, type EarlierWording } from '../permalinks/earlier-wording.ts';
import type { MeetingData } from './data-schema.ts';
import type { MeetingFormat } from './format.ts';
import { receivedText } from './received-text.ts';

/** The whole model of a meeting. */
export const json = {
  name: 'JSON',
  extension: 'json',
  purpose: 'All data for programs: IDs, numbers, official text, hashes, notes',
  mediaType: 'application/json',
  holds: 'sentences',
  example: (address) => `const meeting = await (await fetch('${address}')).json();
for (const topic of meeting.topics)
  for (const { number, text } of topic.items) console.log(number, text);`,
  render: (site, meeting, formats) =>
    `${JSON.stringify(meetingData(site, meeting, formats), null, 2)}\n`,
} satisfies MeetingFormat;

/** Converts a meeting to published data: the model without positions in the editors’ files. */
export function meetingData(
  site: Site,
  meeting: Meeting,
  formats: readonly MeetingFormat[],
): MeetingData {
  const { id, lang, preamble, topics, source, ...facts } = meeting;
  const record = recordedMeetingOf(site.permalinks, id);
  const removed = changesOfMeeting(site, meeting).flatMap(({ id, removed, earlier }) =>
    removed === undefined ? [] : [{ id, removed, history: earlier.map(wordingData) }],
  );
  const at = (address: string) => absoluteUrl(site, address);
  const followUps = followUpsOf(site, id).map((followUp) => {
    const { recorded, updated } = record?.followUps?.[followUp.id] ?? {};
    const address = at(followUpAddress(id, followUp.id));
    return { ...followUp, recorded, updated, editorial: true as const, address };
  });
  const passageOf = (passage: Passage): MeetingData['preamble'][number] => {
    const { since, earlier } = changesOf(site, meeting, passage.id);
    return {
      id: passage.id,
      number: passage.number,
      name: passageName(passage),
      kind: passage.kind,
      text: passage.text,
      leadIn: passage.leadIn?.id,
      sha256: passage.sha256,
      paragraph: passage.paragraph,
      address: at(passagePageAddress(id, passage.id)),
      inContext: at(passageAddress(id, passage.id)),
      since,
      history: earlier.length > 0 ? earlier.map(wordingData) : undefined,
      notes: passage.notes.map((note) => ({
        id: note.id,
        editorial: true,
        text: note.text,
        links: note.content.flatMap((node) => linksIn(site, node)),
      })),
    };
  };
  const topicOf = (topic: Topic): MeetingData['topics'][number] => ({
    id: topic.id,
    number: topic.number,
    heading: {
      text: topic.heading,
      editorial: !topic.official,
      officialNumber: topic.officialNumber,
    },
    address: at(passageAddress(id, topic.id)),
    items: topic.items.map(passageOf),
    topics: topic.topics.map(topicOf),
  });
  return {
    $schema: at(schemaAddress('meeting')),
    id,
    address: at(meetingAddress(id)),
    editedBy: editedBy(site, meeting),
    license: ourLicence,
    language: lang,
    ...facts,
    publishedHere: record?.recorded,
    updatedHere: record?.updated,
    source: { address: at(fileAddress(id, receivedText.extension)), sha256: source.sha256 },
    preamble: preamble.map(passageOf),
    topics: topics.map(topicOf),
    removed: removed.length > 0 ? removed : undefined,
    followUps: followUps.length > 0 ? followUps : undefined,
    files: Object.fromEntries(
      formats.map(({ extension }) => [extension, at(fileAddress(id, extension))]),
    ),
  };
}

function wordingData({ from, until, sha256, text }: EarlierWording) {
  return { from, until, sha256, text };
}

function linksIn(site: Site, node: PhrasingContent): { text: string; address: string }[] {
  if (node.type === 'link') {
    return [{ text: toString(node), address: absoluteLink(site, node.url) }];
  }
  return 'children' in node ? node.children.flatMap((child) => linksIn(site, child)) : [];
}
