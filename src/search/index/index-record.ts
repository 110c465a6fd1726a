import { meetingAddress, passageAddress } from '../../meeting/addresses.ts';
import { formatDay, formatDays } from '../../meeting/in-words.ts';
import { sentenceSpace } from '../../meeting/languages.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { passageName, titleOf } from '../../meeting/names.ts';
import { memoizeByObject } from '../../meeting/memoize.ts';
import { withoutOwnNumber } from '../../meeting/parse/heading.ts';
import { passagesOf, type PassageInContext, quotedLeadIn } from '../../meeting/passages.ts';
import { dayOf, type Site } from '../../meeting/site.ts';
import { changesOfMeeting } from '../../permalinks/earlier-wording.ts';
import type { RecordKind, StoredRecord } from './stored-record.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import { addressId, type Field } from './index-key.ts';
import { factsOf } from './meeting-facts.ts';

export interface IndexRecord {
  kind: RecordKind;
  /** `4.1`; only of a sentence. */
  number?: string;
  stored: StoredRecord;
  /** Folded words in a row, by the field that has them. */
  rows: Record<Field, string[][]>;
  /** Filter → its values → their names for readers. */
  filters: Readonly<Record<string, Record<string, string>>>;
  /** By which a query may name it; `/dicas` is a topic in a link. */
  ids: string[];
}

/** The lines of a record with their words. */
export const wordsByLine = memoizeByObject(({ lines }: Pick<StoredRecord, 'lines'>) =>
  lines.map((text) => ({ text, words: wordsOf(text) })),
);

/** Makes a record, with the rows of its lines, of the headings above them and of the names of facts. */
export function indexRecord(
  kind: RecordKind,
  unheaded: Omit<StoredRecord, 'headings'> & Partial<StoredRecord>,
  filters: IndexRecord['filters'],
  ids: string[] = [],
): IndexRecord {
  const stored = { headings: [], ...unheaded };
  const rows = {
    text: wordsByLine(stored).map(({ words }) => words.map(({ word }) => word)),
    heading: stored.headings.map(({ heading }) => foldedWords(heading)),
    fact: stored.facts ? [stored.facts.flatMap(({ names }) => names)] : [],
  };
  return { kind, stored, rows, filters, ids };
}

/** The words of a field with spaces around each, and a bar between rows: it includes those of its phrases. */
export function textOf({ rows }: IndexRecord, field: Field): string {
  return rows[field].map((words) => ` ${words.join(' ')} `).join('|');
}

/** The records of official text: sentences, then title and date lines. */
export function officialRecords(meetings: readonly Meeting[]): IndexRecord[] {
  return [...meetings.flatMap(sentenceRecords), ...meetings.map(titleRecord)];
}

const sentenceRecords = memoizeByObject((meeting: Meeting): IndexRecord[] =>
  passagesOf(meeting).map((context, at, contexts) => {
    const { passage, topics } = context;
    const { kind, number } = passage;
    const leadIn = quotedLeadIn(meeting, passage);
    const stored = {
      address: passageAddress(meeting.id, passage.id),
      name: passageName(passage),
      lines: [passage.text],
      headings: topics.map(({ id, heading, official }) => ({ id, heading, official })),
      meeting: storedMeeting(meeting),
      passage: passage.id,
      ...(leadIn !== undefined && { leadIn: leadIn + sentenceSpace(meeting) }),
      ...(contexts[at + 1]?.passage.paragraph === passage.paragraph && { continues: true }),
    };
    // In a text without headings a plain number is not an ID to look for: “sentence 1” is.
    const ids = [passage.id, kind === 'text' ? `s${number}` : number.toLowerCase()];
    for (const topic of topics) ids.push(topic.number, `/${topic.id}`);
    return { ...indexRecord('official', stored, filtersOf(meeting, context), ids), number };
  }),
);

const titleRecord = memoizeByObject((meeting: Meeting): IndexRecord => {
  const stored = {
    address: meetingAddress(meeting.id),
    name: 'Title and date lines',
    lines: meeting.frame.flatMap((line) => (line.role === 'text' ? [] : line.text)),
    meeting: storedMeeting(meeting),
    facts: factsOf(meeting),
  };
  // Whoever has the address of the publisher's page is led here.
  const addresses = meeting.sources.map(({ address }) => addressId(address));
  return indexRecord('official', stored, filtersOf(meeting), [meeting.id, ...addresses]);
});

/** The earlier wording of the sentences of a meeting, oldest first. */
export function earlierRecords(site: Site, meeting: Meeting): IndexRecord[] {
  const contexts = new Map(passagesOf(meeting).map((one) => [one.passage.id, one]));
  const wordings = changesOfMeeting(site, meeting).flatMap(({ earlier }) => earlier);
  return wordings.map(({ id, text, until }) => {
    const context = contexts.get(id);
    const stored = {
      address: passageAddress(meeting.id, id),
      name: context ? passageName(context.passage) : id,
      lines: [text],
      meeting: storedMeeting(meeting),
      until: formatDay(until),
    };
    return indexRecord('earlier', stored, filtersOf(meeting, context));
  });
}

function storedMeeting(meeting: Meeting) {
  const day = formatDays(dayOf(meeting), meeting.lastDay);
  return { id: meeting.id, title: titleOf(meeting), day, place: meeting.place ?? '' };
}

/** The filters of the records of a meeting: of a sentence, its notes and its earlier wording with its topics. */
export function filtersOf(
  meeting: Meeting,
  { topics }: Pick<PassageInContext, 'topics'> = { topics: [] },
): IndexRecord['filters'] {
  const { id, day, title } = storedMeeting(meeting);
  const year = dayOf(meeting).slice(0, 4);
  const people = (meeting.people ?? []).map((person) => [person, person]);
  // Topics of several meetings are one if their headings have the same words.
  const headings = topics.map(({ heading, official }) => {
    const name = official ? withoutOwnNumber(heading) : heading;
    return [foldedWords(name).join('-'), name];
  });
  return {
    year: { [year]: year },
    meeting: { [id]: `${day}, ${title}` },
    person: Object.fromEntries(people) as Record<string, string>,
    topic: Object.fromEntries(headings) as Record<string, string>,
  };
}
