import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkLinks } from '../checks/links.ts';
import { checkMeeting } from '../checks/check-meeting.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseMeeting } from '../meeting/parse-meeting.ts';
import { parseSource } from '../meeting/source.ts';
import { problem } from '../meeting/problem.ts';
import { settingsSchema } from '../meeting/settings.ts';
import { newestFirst, type Site } from '../meeting/site.ts';
import { parseYaml } from '../meeting/yaml.ts';
import { settingsFromEnvironment } from './environment.ts';

/** A site as read, and the files it was read from with every problem found as a message. */
export interface ReadSite {
  /** Absent only where `site.yaml` is broken. Meetings with broken front matter are left out. */
  site: Site | undefined;
  files: VFile[];
}

/** Reads and checks all content below `directory`: the one way from files to the model. */
export async function readSite(directory: string): Promise<ReadSite> {
  const settingsFile = await read(join(directory, 'site.yaml'));
  const settings = parseYaml(settingsFile, String(settingsFile), settingsSchema);
  const files = await readFolder(join(directory, 'meetings'), '.md');
  const sources = await readFolder(join(directory, 'sources'), '.txt');
  const meetings = readMeetings(files, sources).sort(newestFirst);
  const byId = new Map(files.map((file) => [file.stem, file]));
  checkLinks(meetings, ({ id }, ...rest) => {
    const file = byId.get(id);
    if (file) problem(file, ...rest);
  });
  const site = settings && { ...settings, ...settingsFromEnvironment(process.env), meetings };
  return { site, files: [settingsFile, ...files, ...sources] };
}

function readMeetings(files: readonly VFile[], sources: readonly VFile[]): Meeting[] {
  const top = { line: 1, column: 1 };
  const sourceFiles = new Map(sources.map((file) => [file.stem, file]));
  const meetings = files.flatMap((file) => {
    const sourceFile = sourceFiles.get(file.stem);
    sourceFiles.delete(file.stem);
    if (!sourceFile) problem(file, 'source-file', `no ${file.stem ?? ''}.txt`, top);
    const meeting = parseMeeting(file, parseSource(sourceFile ?? new VFile()));
    if (meeting && sourceFile) checkMeeting(file, meeting);
    return meeting ?? [];
  });
  for (const [id, file] of sourceFiles) problem(file, 'source-orphan', `no ${id ?? ''}.md`, top);
  return meetings;
}

async function readFolder(directory: string, extension: string): Promise<VFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(names.map((name) => read(join(directory, name))));
}

async function read(path: string): Promise<VFile> {
  return new VFile({ path, value: await readFile(path) });
}
