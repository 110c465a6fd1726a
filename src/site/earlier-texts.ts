import { VFile } from 'vfile';
import { dayOfMeetingId } from '../meeting/ids.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import { type Permalinks, recordedMeetingOf, withdrawnMeetings } from '../meeting/permalinks.ts';
import { hashOfWords } from '../meeting/words.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { git } from './git.ts';
import { fetchText, isAddress } from './published-record.ts';

/**
 * The published sentences and titles of a meeting that have one of the hashes, by hash: from the site
 * of the record that PUBLISHED names, else from the commits of its file. Those of neither are absent.
 */
export async function readEarlierTexts(
  directory: string,
  meeting: string,
  hashes: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const add = (text: string) => {
    const hash = hashOfWords(text);
    if (hashes.has(hash)) texts.set(hash, text);
  };
  const name = process.env['PUBLISHED'] ?? '';
  if (isAddress(name)) {
    const address = new URL(`meetings/${meeting}.json`, name);
    const addTexts = (json: string): unknown =>
      JSON.parse(json, (_, value) => {
        if (typeof value === 'string') add(value);
      });
    // A host may answer with a page of its own.
    await fetchText(address.href)
      .then(addTexts)
      .catch(() => undefined);
  }
  const path = `meetings/${meeting}.md`;
  const log = await git(directory, ['log', '--format=%H', '--', path]);
  for (const commit of (log ?? '').split('\n').filter(Boolean)) {
    if (texts.size === hashes.size) break;
    const value = await git(directory, ['show', `${commit}:./${path}`]).catch(() => '');
    const file = new VFile({ path, value: value ?? '' });
    const committed = parseMeeting(file);
    if (!committed) continue;
    for (const { passage } of passagesOf(committed)) add(passage.text);
    add(committed.title);
  }
  return texts;
}

/** Rule permalink-record: a meeting is withdrawn under a title that it had, and its day. */
export async function checkWithdrawn(
  directory: string,
  published: Permalinks,
  current: Permalinks,
  files: ReadonlyMap<string, VFile>,
): Promise<void> {
  for (const [id, { title, day }] of withdrawnMeetings(current)) {
    const file = files.get(id);
    if (!file || !recordedMeetingOf(published, id)) continue;
    const hash = hashOfWords(title.replace(/^\[(.*)\]$/, '$1'));
    const texts = await readEarlierTexts(directory, id, new Set([hash]));
    if (texts.size > 0 && day === dayOfMeetingId(id)) continue;
    const cure = `Restore its files, then: npm run withdraw -- ${id} "<reason>"`;
    const finding = `“${id}” never had the title “${title}” and the day ${day}`;
    problem(file, 'permalink-record', finding, startOfFile, cure);
  }
}
