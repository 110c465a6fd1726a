import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkMeeting } from '../checks/check-meeting.ts';
import { checkRecord } from '../checks/check-record.ts';
import { checkFollowUps, ownerOfEvents } from '../checks/follow-ups.ts';
import { checkGlyphs, drawnTexts, eventTexts } from '../checks/glyphs.ts';
import { checkLinks } from '../checks/links.ts';
import { checkNames, checkTerms } from '../checks/terms.ts';
import { type FollowUps, followUpsSchema } from '../meeting/follow-ups.ts';
import { dayOfMeetingId } from '../meeting/ids.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { parseYaml } from '../meeting/parse/yaml.ts';
import { passagesOf } from '../meeting/passages.ts';
import { isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
import { newestFirst, type Site } from '../meeting/site.ts';
import { termsSchema } from '../meeting/terms.ts';
import { joinWords } from '../meeting/words.ts';
import type { RecordedContent } from '../permalinks/next-record.ts';
import { parseRecordFiles } from '../permalinks/record-files.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { checkWithdrawn } from './earlier-texts.ts';
import { readPublishedRecord } from './published-record.ts';
import { readContentFile, readContentFolder } from './read-file.ts';
import { readSettings } from './read-settings.ts';

export type ReadSite = Awaited<ReturnType<typeof readSite>>;

/** How a command changes the content before it is checked. */
export interface ContentChange {
  /** A meeting whose files are left out. */
  withoutMeeting?: string;
  /** Makes the new record from the published one, the current one and the content. */
  record: (
    state: Record<'published' | 'current', Permalinks> & { content: RecordedContent },
  ) => Permalinks | Promise<Permalinks>;
}

/**
 * Reads and checks all content below `directory`: the one way from files to the model. Every problem
 * is a message of its file. With a change, the result is what the content would be after it.
 */
export async function readSite(directory: string, change?: ContentChange) {
  const { settings, file: settingsFile } = await readSettings(directory);
  const readFolder = async (name: string, extension: string) => {
    const files = await readContentFolder(join(directory, name), extension);
    return files.filter(({ stem }) => stem !== change?.withoutMeeting || name === recordFolder);
  };
  const meetingFiles = await readFolder('meetings', '.md');
  const sources = await readFolder('sources', '.txt');
  const recordFiles = await readFolder(recordFolder, '.json');
  const followUpFiles = await readFolder('follow-ups', '.yaml');
  // A site without this file has no terms.
  const termsFile = await readContentFile(join(directory, 'terms.yaml'), '[]');

  const meetings = readMeetings(meetingFiles, sources).sort(newestFirst);
  const terms = parseYaml(termsFile, termsSchema) ?? [];
  checkNames(termsFile, terms);
  const followUps = new Map<string, FollowUps>();
  for (const file of followUpFiles) {
    const events = parseYaml(file, followUpsSchema);
    if (events) followUps.set(file.stem ?? '', events);
  }
  const recorded = parseRecordFiles(recordFiles);
  const recordFile = new VFile({ path: join(directory, recordFolder), value: '' });
  const published = await readPublishedRecord(directory).catch((error: unknown) => {
    const cure = 'Set PUBLISHED to the address or the file of the record that was published last.';
    problem(recordFile, 'permalink-record', (error as Error).message, startOfFile, cure);
    return undefined;
  });
  const state = {
    published: published ?? recorded,
    current: recorded,
    content: { meetings, followUps, terms },
  };
  const contentFiles = [...meetingFiles, ...sources, ...followUpFiles, ...recordFiles];
  // A record is made of content without problems only; its own would be said beside their causes.
  const isRecordable = [...contentFiles, termsFile].every(({ messages }) => messages.length === 0);
  const permalinks = change && isRecordable ? await change.record(state) : recorded;

  const byId = byStem(meetingFiles);
  reportDuplicates(meetings, byId);
  /** Meetings whose files have problems: their ids are not known, nor their sentences. */
  const faulty = idsOfFaulty(meetingFiles);
  for (const id of reportRenamed(state.published, meetings, byId)) {
    faulty.add(id);
    for (const file of sources) if (file.stem === id) file.messages = [];
  }
  checkLinks(meetings, permalinks, byId, faulty);
  const meetingsById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  for (const file of followUpFiles) {
    const { stem: id = '' } = file;
    const events = faulty.has(id) ? undefined : followUps.get(id);
    if (events) checkFollowUps(file, events, meetingsById.get(id), permalinks, state.published);
  }
  // A term may be in a text that could not be read.
  if (termsFile.messages.length + faulty.size + idsOfFaulty(followUpFiles).size === 0) {
    checkTerms(termsFile, terms, meetings, followUps, state.published);
  }
  // A misnamed file has the events of the meeting that published them.
  const ownerOf = ({ stem = '' }: VFile) =>
    ownerOfEvents(followUps.get(stem) ?? [], state.published) ?? stem;
  await checkGlyphs([
    { file: settingsFile, texts: [settings?.name ?? ''] },
    ...meetingFiles.map((file) => ({ file, texts: drawnTexts(meetingsById.get(file.stem ?? '')) })),
    ...followUpFiles.map((file) => ({ file, texts: eventTexts(followUps.get(file.stem ?? '')) })),
  ]);
  const missingRecords =
    recordFile.messages.length > 0 || (change && !isRecordable)
      ? []
      : checkRecord({
          ...state,
          current: permalinks,
          files: {
            record: byStem(recordFiles),
            meetings: byId,
            followUps: new Map([
              ...followUpFiles.map((file) => [ownerOf(file), file] as const),
              ...byStem(followUpFiles),
            ]),
            terms: termsFile,
          },
          folder: join(directory, recordFolder),
        });
  await checkWithdrawn(directory, state.published, permalinks, byStem(recordFiles));
  const files = [settingsFile, termsFile, recordFile, ...contentFiles, ...missingRecords];
  for (const { messages } of files) {
    messages.sort(
      (one, other) =>
        (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
    );
  }
  const site: Site | undefined = settings && { ...settings, ...state.content, permalinks };
  return {
    /** Absent only where `site.yaml` is broken. Meetings that cannot be read are left out. */
    site,
    files,
    /** The record as its files have it, before a change. */
    recorded,
    /** The record of IDs was compared with a published one, or that failed as a problem. */
    isCompared: published !== undefined || recordFile.messages.length > 0,
  };
}

/** Folder of the record of ids, a file for each meeting and one for the terms. */
export const recordFolder = 'permalinks';

function byStem(files: readonly VFile[]): Map<string, VFile> {
  return new Map(files.map((file) => [file.stem ?? '', file]));
}

function readMeetings(files: readonly VFile[], sources: readonly VFile[]): Meeting[] {
  const sourceFiles = new Map(sources.map((file) => [file.stem, file]));
  const meetings = files.flatMap((file) => {
    const sourceFile = sourceFiles.get(file.stem);
    sourceFiles.delete(file.stem);
    if (file.messages.length > 0) return [];
    if (sourceFile) return readMeeting(file, sourceFile) ?? [];
    // A file with a wrong name is said to have one.
    if (dayOfMeetingId(file.stem ?? '') !== undefined) {
      problem(file, 'source-file', `no ${file.stem ?? ''}.txt`, startOfFile);
    }
    return parseMeeting(file) ?? [];
  });
  for (const [id, file] of sourceFiles)
    problem(file, 'source-orphan', `no ${id ?? ''}.md`, startOfFile);
  return meetings;
}

/** Meetings without problems, with the contents of their files: an editor saves one of two hundred. */
const memoizedMeetings = new Map<string, { contents: string; meeting: Meeting }>();

function readMeeting(file: VFile, sourceFile: VFile): Meeting | undefined {
  const contents = [file, sourceFile].join('\0');
  const memoized = memoizedMeetings.get(file.path);
  if (memoized?.contents === contents) return memoized.meeting;
  const meeting = parseMeeting(file, sourceFile);
  // Against a text that could not be read every word would differ.
  if (!meeting || sourceFile.messages.length > 0) return meeting;
  checkMeeting(file, meeting);
  if (file.messages.length === 0) memoizedMeetings.set(file.path, { contents, meeting });
  return meeting;
}

/** The names without extension of files that have problems. */
function idsOfFaulty(files: readonly VFile[]): Set<string> {
  return new Set(files.filter(({ messages }) => messages.length > 0).map(({ stem = '' }) => stem));
}

/** Rule meeting-unique: no text is published under two ids. */
function reportDuplicates(meetings: readonly Meeting[], files: ReadonlyMap<string, VFile>): void {
  const byText = Map.groupBy(meetings, ({ source }) => joinWords(source.text));
  for (const [text, [first, ...copies]] of byText) {
    for (const { id } of text === '' ? [] : copies) {
      const file = files.get(id);
      const finding = `“${first?.id ?? ''}” has the same source`;
      if (file) problem(file, 'meeting-unique', finding, startOfFile);
    }
  }
}

/**
 * Rule permalink-lost, of a published meeting whose file has another name. Returns the published IDs
 * without a file of their name: what follows from that is not said beside it.
 */
function reportRenamed(
  { meetings: published }: Permalinks,
  meetings: readonly Meeting[],
  files: Map<string, VFile>,
): string[] {
  const lost = Object.entries(published).flatMap(([id, record]) =>
    isWithdrawn(record) || files.has(id) ? [] : { id, record },
  );
  for (const { id, record } of lost) {
    const hashes = new Set(Object.values(record.ids).flatMap(({ sha256 = [] }) => sha256));
    const renamed = meetings.find(
      (meeting) =>
        !Object.hasOwn(published, meeting.id) &&
        passagesOf(meeting).filter(({ passage }) => hashes.has(passage.sha256)).length >
          hashes.size / 2,
    );
    const file = renamed && files.get(renamed.id);
    if (!file) continue;
    file.messages = [];
    const cure = `A published name stays: rename this file to “${id}.md” and its source to “${id}.txt”.`;
    problem(file, 'permalink-lost', `“${id}” has another name here`, startOfFile, cure);
    files.set(id, file);
  }
  return lost.map(({ id }) => id);
}
