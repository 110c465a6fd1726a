import { isDeepStrictEqual } from 'node:util';
import type { Point, Position } from 'unist';
import { VFile } from 'vfile';
import type { Meeting } from '../meeting/meeting.ts';
import { idsOf } from '../meeting/passages.ts';
import { isWithdrawn, ownValue, type Permalinks } from '../meeting/permalinks.ts';
import { nextRecord, type RecordedContent } from '../permalinks/next-record.ts';
import { positionInRecord, termsName } from '../permalinks/record-files.ts';
import { positionOfEntry, startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
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
  const next = nextRecord(published, current, content, '');
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
    const recordFile = recordFileOf(id);
    const hasProblems = recordFile.messages.length + (meetingFile?.messages.length ?? 0) > 0;
    if (hasProblems || (meetingFile && !meetings.has(id))) continue;
    checkMeeting(state, next, id, meetings.get(id), recordFile);
  }
  const recordFile = recordFileOf(termsName);
  if (recordFile.messages.length + files.terms.messages.length === 0) {
    checkLost(published.terms, content.terms, files.terms, 'Give the term its ID back.');
    const entries = [published.terms, current.terms, next.terms] as const;
    compare(...entries, recordFile, files.terms);
  }
  return missing.filter(({ messages }) => messages.length > 0);
}

const notAsWritten = 'is not as the commands write it';

function checkMeeting(
  state: RecordState,
  next: Permalinks,
  id: string,
  meeting: Meeting | undefined,
  recordFile: VFile,
): void {
  const meetingFile = state.files.meetings.get(id);
  const [published, current, expected] = [state.published, state.current, next].map(
    ({ meetings }) => ownValue(meetings, id),
  );
  const report = (finding: string, cure?: string) => {
    problem(recordFile, 'permalink-record', `“${id}” ${finding}`, startOfFile, cure);
  };
  if (isWithdrawn(published) && meetingFile) {
    const finding = `“${id}” was withdrawn on ${published.withdrawn}, but is here again`;
    problem(meetingFile, 'permalink-words', finding, startOfFile, 'Remove its files.');
  } else if (isLost(state, next, id)) {
    const cure = `Restore its files under their names (git restore). If it may not stay, restore them and then: npm run withdraw -- ${id} "<reason>"`;
    problem(recordFile, 'permalink-lost', `“${id}” is missing`, startOfFile, cure);
  } else if (!expected) {
    report('is neither published nor in the content', 'Remove this file.');
  } else if (!current && published) {
    report('is missing');
  } else if (!current && meeting && meetingFile) {
    // A published meeting under a new name is reported where it is missing.
    if (Object.keys(state.published.meetings).some((other) => isLost(state, next, other))) return;
    const finding = `${idsOf(meeting).size} IDs of a new meeting`;
    problem(meetingFile, 'permalink-new', finding, startOfFile);
  } else if (isWithdrawn(published) || isWithdrawn(current) || isWithdrawn(expected)) {
    if (!isDeepStrictEqual(current, expected)) report(notAsWritten);
  } else if (current && meeting && meetingFile) {
    if (published) checkPublishedMeeting(meeting, meetingFile, published, expected);
    if (meetingFile.messages.length > 0) return;
    for (const field of ['recorded', 'updated'] as const) {
      if (current[field] !== expected[field]) report(`has “${field}”, which ${notAsWritten}`);
    }
    const parts = idsOf(meeting);
    const entries = [published?.ids, current.ids, expected.ids] as const;
    compare(...entries, recordFile, meetingFile, (part) => parts.get(part)?.position);
    const eventsFile = state.files.followUps.get(id);
    if (eventsFile && eventsFile.messages.length > 0) return;
    const events = state.content.followUps.get(id) ?? [];
    const cure =
      'Restore the event. If it was wrong, keep its ID with “retracted:” and the reason.';
    checkLost(published?.followUps ?? {}, events, eventsFile ?? recordFile, cure);
    const recordedEvents = [published?.followUps, current.followUps, expected.followUps] as const;
    compare(...recordedEvents, recordFile, eventsFile ?? recordFile);
  }
}

function isLost({ published, files }: RecordState, next: Permalinks, id: string): boolean {
  const isPublished = Object.hasOwn(published.meetings, id);
  return isPublished && !files.meetings.has(id) && !isWithdrawn(ownValue(next.meetings, id));
}

type Entries = Record<string, { sha256?: string | undefined }> | undefined;

function checkLost(
  published: Record<string, unknown>,
  present: readonly { id?: string | undefined }[],
  file: VFile,
  cure: string,
): void {
  const ids = new Set(present.map(({ id }) => id));
  for (const id of Object.keys(published)) {
    if (!ids.has(id)) problem(file, 'permalink-lost', `“${id}” is missing`, startOfFile, cure);
  }
}

/** Rules permalink-new and permalink-record: each current entry is the one that must be next. */
function compare(
  published: Entries = {},
  current: Entries = {},
  next: Entries = {},
  recordFile: VFile,
  contentFile: VFile,
  positionOf = (id: string): Point | Position | undefined => positionOfEntry(contentFile, id),
): void {
  for (const id of new Set([...Object.keys(next), ...Object.keys(current)])) {
    const [publishedEntry, entry, expected] = [published, current, next].map((all) =>
      ownValue(all, id),
    );
    if (isDeepStrictEqual(entry, expected)) continue;
    const isContentChanged =
      expected &&
      !isDeepStrictEqual(publishedEntry, expected) &&
      (!entry || entry.sha256 !== expected.sha256);
    if (isContentChanged) {
      const finding = entry ? `“${id}” was changed` : `“${id}”`;
      problem(contentFile, 'permalink-new', finding, positionOf(id));
    } else {
      const finding = `“${id}” ${entry ? notAsWritten : 'is missing'}`;
      problem(recordFile, 'permalink-record', finding, positionInRecord(recordFile, id));
    }
  }
}
