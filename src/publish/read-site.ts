import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkLinks } from '../checks/links.ts';
import { parseMeeting } from '../meeting/parse-meeting.ts';
import { problem } from '../meeting/problem.ts';
import { newestFirst, type Site } from '../meeting/site.ts';
import { readOtherNames } from './read-other-names.ts';
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
  const files = await readMeetings(join(directory, 'meetings'));
  const byId = new Map(files.map((file) => [file.stem, file]));
  const meetings = files.flatMap((file) => parseMeeting(file) ?? []).sort(newestFirst);
  checkLinks(meetings, ({ id }, ...rest) => {
    const file = byId.get(id);
    if (file) problem(file, ...rest);
  });
  const { names, file: namesFile } = await readOtherNames(directory);
  const site = settings && { ...settings, meetings, names };
  return { site, files: [settingsFile, namesFile, ...files] };
}

async function readMeetings(directory: string): Promise<VFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map((name) => read(join(directory, name))));
}

async function read(path: string): Promise<VFile> {
  return new VFile({ path, value: await readFile(path, 'utf8') });
}
