import type { Permalinks } from '../src/meeting/permalinks.ts';
import type { Site } from '../src/meeting/site.ts';
import { nextRecord } from '../src/permalinks/next-record.ts';
import { formatRecordFiles } from '../src/permalinks/record-files.ts';
import { readSite } from '../src/site/read-site.ts';
import { siteDirectory } from './commands/site-directory.ts';

export const emptyPermalinks: Permalinks = { meetings: {}, terms: {} };

/** Content (path → text) with the record of every id in it, as of a day. */
export async function withPermalinks(
  files: Readonly<Record<string, string>>,
  day = '2024-06-01',
): Promise<Record<string, string>> {
  const { site } = await readSite(siteDirectory(files));
  return { ...files, ...recordFiles(firstRecord(site ?? { meetings: [] }, day)) };
}

/** The record of content that was never published. */
export function firstRecord(
  content: Pick<Site, 'meetings'> & Partial<Site>,
  today: string,
  published: Permalinks = emptyPermalinks,
): Permalinks {
  const { meetings, followUps = new Map(), terms = [] } = content;
  return nextRecord(published, published, { meetings, followUps, terms }, today);
}

/** The files of a record: path → text. */
function recordFiles(permalinks: Permalinks): Record<string, string> {
  const texts = [...formatRecordFiles(permalinks)];
  return Object.fromEntries(texts.map(([name, text]) => [`permalinks/${name}.json`, text]));
}

/** The files of the record among those of a site. */
export function onlyRecord(files: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(files).filter(([path]) => path.startsWith('permalinks/'));
  return Object.fromEntries(entries);
}
