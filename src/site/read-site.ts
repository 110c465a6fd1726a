import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkGlyphs } from '../checks/glyphs.ts';
import { checkLinks } from '../checks/links.ts';
import { checkMeeting } from '../checks/check-meeting.ts';
import { checkPermalinks } from '../checks/check-permalinks.ts';
import { checkRecordGrows } from '../checks/record-grows.ts';
import { checkTerms } from '../checks/terms.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { newestFirst, type Site } from '../meeting/site.ts';
import { readContentFile, readContentFolder } from './read-file.ts';
import { readFollowUps } from './read-follow-ups.ts';
import { readTerms } from './read-terms.ts';
import { parseSource } from '../meeting/parse/source.ts';
import { parsePermalinks } from '../permalinks/permalinks-file.ts';
import { readPublishedRecord } from './published-record.ts';
import { readSettings } from './read-settings.ts';
import { unlessChanged } from './unless-changed.ts';

/** A site as read, and the files it was read from with every problem found as a message. */
export interface ReadSite {
  /** Absent only where `site.yaml` is broken. Meetings with broken front matter are left out. */
  site: Site | undefined;
  files: VFile[];
  /** The record of ids was compared with one published before, or that failed as a problem. */
  isCompared: boolean;
}

/** Reads and checks all content below `directory`: the one way from files to the model. */
export async function readSite(directory: string): Promise<ReadSite> {
  const { settings, file: settingsFile } = await readSettings(directory);
  const meetingFiles = await readContentFolder(join(directory, 'meetings'), '.md');
  const sources = await readContentFolder(join(directory, 'sources'), '.txt');
  const permalinksFile = await readContentFile(join(directory, 'permalinks.json'), {
    // Without it the rule permalink-file is broken; with the years it grows long.
    absent: '',
    most: Infinity,
  });

  const meetings = readMeetings(meetingFiles, sources).sort(newestFirst);
  const byId = new Map(meetingFiles.map((file) => [file.stem ?? '', file]));
  const permalinks =
    permalinksFile.messages.length > 0 ? undefined : parsePermalinks(permalinksFile);
  if (permalinks) checkPermalinks(permalinks, permalinksFile, meetings, byId);
  const isCompared = await compareWithPublished(directory, permalinksFile, permalinks);
  checkLinks(meetings, permalinks ?? {}, ({ id }, ...rest) => {
    const file = byId.get(id);
    if (file) problem(file, ...rest);
  });
  const { terms, file: termsFile } = await readTerms(directory);
  const followed = await readFollowUps(directory, meetings, permalinks ?? {});
  const { followUps } = followed;
  if (termsFile.messages.length === 0) {
    checkTerms(termsFile, terms, meetings, followUps, permalinks ?? {});
  }
  await checkGlyphs(
    meetings.flatMap((meeting) => {
      const file = byId.get(meeting.id);
      const entries = followUps.get(meeting.id);
      const followUpsFile = followed.files.find(({ stem }) => stem === meeting.id);
      return file
        ? { meeting, file, followUps: entries && followUpsFile && { entries, file: followUpsFile } }
        : [];
    }),
    { name: settings?.name ?? '', file: settingsFile },
  );
  const names = terms.flatMap((term) => (term.names.length > 1 ? [term.names] : []));
  const files = [
    ...[settingsFile, permalinksFile, termsFile],
    ...[...meetingFiles, ...sources, ...followed.files],
  ];
  for (const file of files) file.messages.sort(byPlace);
  return {
    site: settings && {
      ...settings,
      meetings,
      permalinks: permalinks ?? {},
      terms,
      names,
      followUps,
    },
    files,
    isCompared,
  };
}

function readMeetings(files: readonly VFile[], sources: readonly VFile[]): Meeting[] {
  const sourceFiles = new Map(sources.map((file) => [file.stem, file]));
  const meetings = files.flatMap((file) => {
    const sourceFile = sourceFiles.get(file.stem);
    sourceFiles.delete(file.stem);
    if (file.messages.length > 0) return [];
    if (sourceFile) return readMeeting(file, sourceFile) ?? [];
    problem(file, 'source-file', `no ${file.stem ?? ''}.txt`, startOfFile);
    return parseMeeting(file, parseSource(new VFile({ value: '' }))) ?? [];
  });
  for (const [id, file] of sourceFiles)
    problem(file, 'source-orphan', `no ${id ?? ''}.md`, startOfFile);
  return meetings;
}

const readMeeting = unlessChanged((file: VFile, sourceFile: VFile): Meeting | undefined => {
  const meeting = parseMeeting(file, parseSource(sourceFile));
  // Against a text that could not be read every word would differ.
  if (meeting && sourceFile.messages.length === 0) checkMeeting(file, meeting);
  return meeting;
});

async function compareWithPublished(
  directory: string,
  file: VFile,
  permalinks: Permalinks | undefined,
): Promise<boolean> {
  try {
    const published = await readPublishedRecord(directory);
    if (published && permalinks) checkRecordGrows(file, published, permalinks);
    return published !== undefined;
  } catch (error) {
    const cure = 'Give PUBLISHED the address or the file of the record that was published last.';
    problem(file, 'permalink-record', (error as Error).message, startOfFile, cure);
    return true;
  }
}

type Problem = VFile['messages'][number];

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
