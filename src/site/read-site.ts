import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkLinks } from '../checks/links.ts';
import { checkMeeting } from '../checks/check-meeting.ts';
import { checkPermalinks } from '../checks/check-permalinks.ts';
import { checkRecordGrows } from '../checks/record-grows.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { newestFirst, type Site } from '../meeting/site.ts';
import { readOtherNames } from './read-other-names.ts';
import { parseSource } from '../meeting/parse/source.ts';
import { parsePermalinks } from '../permalinks/permalinks-file.ts';
import { readPublishedRecord } from './published-record.ts';
import { readSettings } from './read-settings.ts';

/** A site as read, and the files it was read from with every problem found as a message. */
export interface ReadSite {
  /** Absent only where `site.yaml` is broken. Meetings with broken front matter are left out. */
  site: Site | undefined;
  files: VFile[];
}

/** Reads and checks all content below `directory`: the one way from files to the model. */
export async function readSite(directory: string): Promise<ReadSite> {
  const { settings, file: settingsFile } = await readSettings(directory);
  const meetingFiles = await readFolder(join(directory, 'meetings'), '.md');
  const sources = await readFolder(join(directory, 'sources'), '.txt');
  const permalinksFile = await readPermalinks(join(directory, 'permalinks.json'));

  const meetings = readMeetings(meetingFiles, sources).sort(newestFirst);
  const byId = new Map(meetingFiles.map((file) => [file.stem ?? '', file]));
  const permalinks = parsePermalinks(permalinksFile);
  if (permalinks) checkPermalinks(permalinks, permalinksFile, meetings, byId);
  await compareWithPublished(directory, permalinksFile, permalinks);
  checkLinks(meetings, permalinks ?? {}, ({ id }, ...rest) => {
    const file = byId.get(id);
    if (file) problem(file, ...rest);
  });
  const { names, file: namesFile } = await readOtherNames(directory);
  const files = [settingsFile, permalinksFile, namesFile, ...meetingFiles, ...sources];
  for (const file of files) file.messages.sort(byPlace);
  return {
    site: settings && { ...settings, meetings, permalinks: permalinks ?? {}, names },
    files,
  };
}

function readMeetings(files: readonly VFile[], sources: readonly VFile[]): Meeting[] {
  const sourceFiles = new Map(sources.map((file) => [file.stem, file]));
  const meetings = files.flatMap((file) => {
    const sourceFile = sourceFiles.get(file.stem);
    sourceFiles.delete(file.stem);
    if (!sourceFile) problem(file, 'source-file', `no ${file.stem ?? ''}.txt`, startOfFile);
    const meeting = parseMeeting(file, parseSource(sourceFile ?? new VFile({ value: '' })));
    // Against a text that could not be read every word would differ.
    if (meeting && sourceFile?.messages.length === 0) checkMeeting(file, meeting);
    return meeting ?? [];
  });
  for (const [id, file] of sourceFiles)
    problem(file, 'source-orphan', `no ${id ?? ''}.md`, startOfFile);
  return meetings;
}

async function compareWithPublished(
  directory: string,
  file: VFile,
  permalinks: Permalinks | undefined,
): Promise<void> {
  try {
    const published = await readPublishedRecord(directory);
    if (published && permalinks) checkRecordGrows(file, published, permalinks);
  } catch (error) {
    const cure = 'Give PUBLISHED the address or the file of the record that was published last.';
    problem(file, 'permalink-record', (error as Error).message, startOfFile, cure);
  }
}

/** An absent file is an empty one: then the rule permalink-file is broken. */
async function readPermalinks(path: string): Promise<VFile> {
  return existsSync(path) ? read(path) : new VFile({ path, value: '' });
}

type Problem = VFile['messages'][number];

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

async function readFolder(directory: string, extension: string): Promise<VFile[]> {
  if (!existsSync(directory)) return [];
  const names = (await readdir(directory)).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(names.map((name) => read(join(directory, name))));
}

async function read(path: string): Promise<VFile> {
  return new VFile({ path, value: await readFile(path) });
}
