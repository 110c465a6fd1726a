import { isDeepStrictEqual } from 'node:util';
import type { Point, Position } from 'unist';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Meeting } from '../meeting/meeting.ts';
import { idsOf, passagesOf } from '../meeting/passages.ts';
import {
  isWithdrawn,
  ownValue,
  type Permalinks,
  recordedMeetingOf,
} from '../meeting/permalinks.ts';
import { nextRecord, type RecordedContent } from '../permalinks/next-record.ts';
import { positionInRecord, termsName } from '../permalinks/record-files.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { checkNewEvents, checkRecordedDays } from './recorded-days.ts';
import { checkPublishedMeeting } from './published-meeting.ts';

/** The record beside what was published and what the content has. */
export interface RecordState {
  published: Permalinks;
  current: Permalinks;
  content: RecordedContent;
  /** Files by name without extension; those with problems of their own are included. */
  files: {
    record: ReadonlyMap<string, VFile>;
    meetings: ReadonlyMap<string, VFile>;
    followUps: ReadonlyMap<string, VFile>;
    terms: VFile;
  };
  /** Path of the folder of the record. */
  folder: string;
}

/**
 * Rules permalink-*: published ids keep their wording, and the record is the one that follows from
 * the published record and the content. Returns the files of the record that are missing and have
 * problems. Problems that another file with problems may explain are left out.
 */
export function checkRecord(state: RecordState): VFile[] {
  const { published, current, content, files, folder } = state;
  const next = nextRecord(published, current, content, { today: '' });
  const meetings = new Map(content.meetings.map((meeting) => [meeting.id, meeting]));
  const missing: VFile[] = [];
  const recordFileOf = (name: string) => {
    const absent = new VFile({ path: `${folder}/${name}.json`, value: '' });
    const file = files.record.get(name) ?? absent;
    if (file === absent) missing.push(file);
    return file;
  };
  const ids = [published, current, next].flatMap((record) => Object.keys(record.meetings));
  for (const id of new Set(ids)) {
    const meetingFile = files.meetings.get(id);
    const meeting = meetings.get(id);
    const recordFile = recordFileOf(id);
    const hasProblems = recordFile.messages.length + (meetingFile?.messages.length ?? 0) > 0;
    if (hasProblems || (meetingFile && !meeting)) continue;
    checkMeeting({ state, next, id, meeting, meetingFile, recordFile });
  }
  const recordFile = recordFileOf(termsName);
  if (recordFile.messages.length + files.terms.messages.length === 0) {
    const entries = { published: published.terms, current: current.terms, next: next.terms };
    const present = new Set(content.terms.map(({ id }) => id));
    checkLost(entries.published, present, files.terms, 'Give the term its ID back.');
    compare({
      ...entries,
      recordFile,
      contentFile: files.terms,
      positionOf: positionOfId(files.terms),
    });
  }
  return missing.filter(({ messages }) => messages.length > 0);
}

interface MeetingState {
  state: RecordState;
  next: Permalinks;
  id: string;
  meeting: Meeting | undefined;
  meetingFile: VFile | undefined;
  recordFile: VFile;
}

function checkMeeting({ state, next, id, meeting, meetingFile, recordFile }: MeetingState): void {
  const published = ownValue(state.published.meetings, id);
  const current = ownValue(state.current.meetings, id);
  const expected = ownValue(next.meetings, id);
  if (isWithdrawn(published) && meetingFile) {
    const finding = `“${id}” was withdrawn on ${published.withdrawn}, but is here again`;
    problem(meetingFile, 'permalink-words', finding, startOfFile, 'Remove its files.');
  } else if (published && !meetingFile && !isWithdrawn(expected)) {
    checkLostMeeting(state, id, recordFile);
  } else if (!expected) {
    const finding = `“${id}” is neither published nor in the content`;
    problem(recordFile, 'permalink-record', finding, startOfFile, 'Remove this file.');
  } else if (!current && published) {
    problem(recordFile, 'permalink-record', `“${id}” is missing`, startOfFile);
  } else if (!current && meeting && meetingFile) {
    // A published meeting under a new name is reported where it is missing.
    const present = new Set(state.content.meetings.map((other) => other.id));
    const lost = Object.keys(state.published.meetings).filter((other) => !present.has(other));
    if (lost.some((other) => hasTextOf(meeting, state.published, other))) return;
    const finding = `${idsOf(meeting).size} IDs of a new meeting`;
    problem(meetingFile, 'permalink-new', finding, startOfFile);
  } else if (current) {
    if (published && meeting && meetingFile && !isWithdrawn(published) && !isWithdrawn(expected)) {
      checkPublishedMeeting(meeting, meetingFile, published, expected);
      if (meetingFile.messages.length > 0) return;
    }
    compareMeeting({ state, next, id, meeting, meetingFile, recordFile });
    if (recordFile.messages.length === 0)
      checkRecordedDays(recordFile, published, current, meeting);
  }
}

function checkLostMeeting({ published, content }: RecordState, id: string, file: VFile): void {
  const renamed = content.meetings.find((meeting) => hasTextOf(meeting, published, id));
  const finding = `“${id}” is missing${renamed ? `; its text is in “${renamed.id}”` : ''}`;
  const cure = renamed
    ? `Give its files their name back: a published ID is permanent.`
    : `Restore its files (git restore). If it may not stay, restore them and then: npm run withdraw -- ${id} "<reason>"`;
  problem(file, 'permalink-lost', finding, startOfFile, cure);
}

/** Whether a meeting has every sentence that is published under an id. */
function hasTextOf(meeting: Meeting, published: Permalinks, id: string): boolean {
  const ids = Object.values(recordedMeetingOf(published, id)?.ids ?? {});
  const hashes = ids.flatMap((entry) => ('sha256' in entry ? entry.sha256 : []));
  const present = new Set(passagesOf(meeting).map(({ passage }) => passage.sha256));
  return hashes.length > 0 && hashes.every((hash) => present.has(hash));
}

function compareMeeting({ state, next, id, meeting, meetingFile, recordFile }: MeetingState): void {
  const [published, current, expected] = [state.published, state.current, next].map(
    ({ meetings }) => splitMeeting(ownValue(meetings, id)),
  );
  if (!published || !current || !expected) return;
  const passagesAndTopics = meeting && idsOf(meeting);
  const positionOf = (part: string) => passagesAndTopics?.get(part)?.position;
  const pairs = (field: 'ids' | 'followUps' | 'facts') => ({
    published: published[field],
    current: current[field],
    next: expected[field],
    recordFile,
  });
  compare({ ...pairs('facts'), contentFile: recordFile, positionOf: () => startOfFile });
  compare({ ...pairs('ids'), contentFile: meetingFile ?? recordFile, positionOf });
  const eventsFile = state.files.followUps.get(id);
  if (eventsFile && eventsFile.messages.length > 0) return;
  const events = state.content.followUps.get(id) ?? [];
  const cure = 'Restore the event. If it was wrong, keep its ID with “retracted:” and the reason.';
  const present = new Set(events.map((event) => event.id));
  const contentFile = eventsFile ?? recordFile;
  if (meeting) checkLost(published.followUps, present, contentFile, cure);
  if (eventsFile) checkNewEvents(eventsFile, events, published.followUps, positionOfId(eventsFile));
  compare({ ...pairs('followUps'), contentFile, positionOf: positionOfId(contentFile) });
}

function splitMeeting(
  entry: Permalinks['meetings'][string] | undefined,
): Record<'ids' | 'followUps' | 'facts', Record<string, unknown>> {
  const { ids = {}, ...facts } = entry ?? {};
  if (!('followUps' in facts)) return { ids, followUps: {}, facts };
  const { followUps = {}, ...remainingFacts } = facts;
  return { ids, followUps, facts: remainingFacts };
}

function checkLost(
  published: Record<string, unknown>,
  present: ReadonlySet<string | undefined>,
  file: VFile,
  cure: string,
): void {
  for (const id of Object.keys(published)) {
    if (!present.has(id)) problem(file, 'permalink-lost', `“${id}” is missing`, startOfFile, cure);
  }
}

interface Comparison {
  published: Record<string, unknown>;
  current: Record<string, unknown>;
  next: Record<string, unknown>;
  recordFile: VFile;
  contentFile: VFile;
  positionOf: (id: string) => Point | Position | undefined;
}

/** Rules permalink-new and permalink-record: each current entry is the one that must be next. */
function compare(comparison: Comparison): void {
  const { published, current, next, recordFile, contentFile, positionOf } = comparison;
  for (const id of new Set([...Object.keys(next), ...Object.keys(current)])) {
    const [publishedEntry, entry, expected] = [published, current, next].map((all) =>
      ownValue(all, id),
    );
    if (isDeepStrictEqual(entry, expected)) continue;
    const isAsPublished =
      publishedEntry !== undefined && isDeepStrictEqual(publishedEntry, expected);
    const isNew = entry === undefined && publishedEntry === undefined;
    if (!isAsPublished && (isNew || isChanged(entry, expected))) {
      const finding = isNew ? `“${id}”` : `“${id}” was changed`;
      problem(contentFile, 'permalink-new', finding, positionOf(id));
    } else {
      const mismatch =
        entry === undefined
          ? 'is missing'
          : expected === undefined
            ? 'is neither published nor in the content'
            : isAsPublished
              ? 'differs from the published record'
              : 'does not follow from the published record and the content';
      problem(
        recordFile,
        'permalink-record',
        `“${id}” ${mismatch}`,
        positionInRecord(recordFile, id),
      );
    }
  }
}

/** Whether the content of an entry changed after it was recorded. */
function isChanged(entry: unknown, expected: unknown): boolean {
  const hashes = [entry, expected].map((one) => (one as { sha256?: string } | undefined)?.sha256);
  return hashes[1] !== undefined && hashes[0] !== hashes[1];
}

/** Finds the line “id: …” of an entry in a YAML file. */
function positionOfId(file: VFile) {
  return (id: string): Point | undefined => {
    const line = new RegExp(`\\bid: ["']?${id}["']?[ \\t]*$`, 'm').exec(String(file));
    return location(file).toPoint(line?.index ?? 0) ?? startOfFile;
  };
}
