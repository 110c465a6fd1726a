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
import { changesOf, changesOfMeeting } from '../permalinks/earlier-wording.ts';
import { type MeetingData, meetingSchema } from './data-schema.ts';
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

/** A meeting as published data: of the model, what the schema describes. */
export function meetingData(site: Site, meeting: Meeting, formats: readonly MeetingFormat[]) {
  const { id, lang, source } = meeting;
  const record = recordedMeetingOf(site.permalinks, id);
  const at = (address: string) => absoluteUrl(site, address);
  const removed = changesOfMeeting(site, meeting).flatMap(({ id, removed, earlier }) =>
    removed === undefined ? [] : [{ id, removed, history: earlier }],
  );
  const followUps = followUpsOf(site, id).map((followUp) => ({
    ...{ ...followUp, ...record?.followUps?.[followUp.id] },
    editorial: true as const,
    address: at(followUpAddress(id, followUp.id)),
  }));
  const passageOf = (passage: Passage): MeetingData['preamble'][number] => {
    const { since, earlier } = changesOf(site, meeting, passage.id);
    return {
      ...passage,
      name: passageName(passage),
      leadIn: passage.leadIn?.id,
      address: at(passagePageAddress(id, passage.id)),
      inContext: at(passageAddress(id, passage.id)),
      since,
      history: earlier.length > 0 ? earlier : undefined,
      notes: passage.notes.map((note) => ({
        ...note,
        editorial: true,
        links: note.content.flatMap(({ text, url }) =>
          url === undefined ? [] : { text, address: absoluteLink(site, url) },
        ),
      })),
    };
  };
  const topicOf = ({ heading: text, official, officialNumber, ...topic }: Topic): TopicData => ({
    ...topic,
    heading: { text, editorial: !official, officialNumber },
    address: at(passageAddress(id, topic.id)),
    items: topic.items.map(passageOf),
    topics: topic.topics.map(topicOf),
  });
  return meetingSchema.parse({
    ...meeting,
    $schema: at(schemaAddress('meeting')),
    address: at(meetingAddress(id)),
    editedBy: editedBy(site, meeting),
    license: ourLicence,
    language: lang,
    frame: meeting.frame.map((line) => ({
      ...line,
      words: 'text' in line ? line.text : undefined,
    })),
    publishedHere: record?.recorded,
    updatedHere: record?.updated,
    source: { ...source, address: at(fileAddress(id, receivedText.extension)) },
    preamble: meeting.preamble.map(passageOf),
    topics: meeting.topics.map(topicOf),
    removed: removed.length > 0 ? removed : undefined,
    followUps: followUps.length > 0 ? followUps : undefined,
    files: Object.fromEntries(
      formats.map(({ extension }) => [extension, at(fileAddress(id, extension))]),
    ),
  } satisfies MeetingData);
}

type TopicData = MeetingData['topics'][number];
