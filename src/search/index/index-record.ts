import { meetingAddress, passageAddress } from '../../meeting/addresses.ts';
import { formatDay } from '../../meeting/in-words.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { passageName, titleOf } from '../../meeting/names.ts';
import { memoizeByObject } from '../../meeting/memoize.ts';
import { withoutOwnNumber } from '../../meeting/parse/heading.ts';
import { passagesOf, type PassageInContext } from '../../meeting/passages.ts';
import { dayOf, type Site } from '../../meeting/site.ts';
import { changesOfMeeting } from '../../permalinks/earlier-wording.ts';
import type { RecordKind, StoredRecord } from './stored-record.ts';
import { foldedWords } from '../text/words.ts';
import type { Field } from './index-key.ts';

/** Folded words in a row in one field. */
export interface Row {
  field: Field;
  words: readonly string[];
}

/** A record of the index. */
export interface IndexRecord {
  kind: RecordKind;
  /** `4.1`; empty for all but sentences. */
  number: string;
  stored: StoredRecord;
  rows: Row[];
  /** Filter → its values. */
  filters: Readonly<Record<string, string[]>>;
  /** By which a query may name it; `/dicas` is a topic in a link. */
  ids: string[];
}

/** A line as a row of folded words. */
export function rowOf(field: Field, line: string): Row {
  return { field, words: foldedWords(line) };
}

/** The records of official text: sentences, then title and date lines. */
export function officialRecords(meetings: readonly Meeting[]): IndexRecord[] {
  return [...meetings.flatMap(sentenceRecords), ...meetings.map(titleRecord)];
}

const sentenceRecords = memoizeByObject((meeting: Meeting): IndexRecord[] =>
  passagesOf(meeting).map((place, at, places): IndexRecord => {
    const { passage, topics } = place;
    const following = places[at + 1]?.passage;
    const headings = topics.map(({ id, heading, official }) => ({ id, heading, official }));
    return {
      kind: 'official',
      number: passage.number,
      stored: {
        address: passageAddress(meeting.id, passage.id),
        name: passageName(passage),
        lines: [passage.text],
        headings,
        meeting: storedMeeting(meeting),
        passage: passage.id,
        ...(following?.paragraph === passage.paragraph && {
          next: { name: passageName(following), line: following.text },
        }),
      },
      rows: [rowOf('text', passage.text), ...headings.map((one) => rowOf('heading', one.heading))],
      filters: passageFilters(place),
      // In a text without headings a plain number is not an ID to look for: “sentence 1” is.
      ids: [
        passage.id,
        passage.kind === 'text' ? `s${passage.number}` : passage.number.toLowerCase(),
        ...topics.flatMap((topic) => [topic.number, `/${topic.id}`]),
      ],
    };
  }),
);

const titleRecord = memoizeByObject((meeting: Meeting): IndexRecord => {
  const lines = meeting.frame.flatMap((line) => (line.role === 'text' ? [] : line.words));
  return {
    kind: 'official',
    number: '',
    stored: {
      address: meetingAddress(meeting.id),
      name: 'Title and date lines',
      lines,
      headings: [],
      meeting: storedMeeting(meeting),
    },
    rows: lines.map((line) => rowOf('text', line)),
    filters: meetingFilters(meeting),
    ids: [meeting.id],
  };
});

/** The earlier wording of the sentences of a meeting, oldest first. */
export function earlierRecords(site: Site, meeting: Meeting): IndexRecord[] {
  const places = new Map(passagesOf(meeting).map((place) => [place.passage.id, place]));
  return changesOfMeeting(site, meeting).flatMap(({ earlier }) =>
    earlier.map(({ id, text, until }): IndexRecord => {
      const place = places.get(id);
      return {
        kind: 'earlier',
        number: '',
        stored: {
          address: passageAddress(meeting.id, id),
          name: place ? passageName(place.passage) : id,
          lines: [text],
          headings: [],
          meeting: storedMeeting(meeting),
          until: formatDay(until),
        },
        rows: [rowOf('text', text)],
        filters: place ? passageFilters(place) : meetingFilters(meeting),
        ids: [],
      };
    }),
  );
}

function storedMeeting(meeting: Meeting) {
  const inferred = Object.keys(meeting.inferred);
  return {
    id: meeting.id,
    title: titleOf(meeting),
    day: formatDay(dayOf(meeting)),
    place: meeting.place ?? '',
    ...(inferred.length > 0 && { inferred }),
  };
}

/** The filters of all records of a meeting. */
export function meetingFilters(meeting: Meeting): Record<string, string[]> {
  const { id, people = [], place, time } = meeting;
  return {
    year: [dayOf(meeting).slice(0, 4)],
    meeting: [id],
    ...(people.length > 0 && { person: people }),
    ...(place !== undefined && { place: [place] }),
    ...(time !== undefined && { time: [time] }),
  };
}

/** The filters of a sentence, its notes and its earlier wording. */
export function passageFilters({ meeting, topics }: PassageInContext): Record<string, string[]> {
  const values = topics.map((topic) => topicValue(topicHeading(topic)));
  return { ...meetingFilters(meeting), ...(values.length > 0 && { topic: [...new Set(values)] }) };
}

/** A heading without the number that the publisher printed before it. */
export function topicHeading({ heading, official }: { heading: string; official: boolean }) {
  return official ? withoutOwnNumber(heading) : heading;
}

/** Topics of several meetings are one if their headings have the same words. */
export function topicValue(heading: string): string {
  return foldedWords(heading).join('-');
}
