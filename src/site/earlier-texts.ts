import { VFile } from 'vfile';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { parseSource } from '../meeting/parse/source.ts';
import { passagesOf } from '../meeting/passages.ts';
import {
  isWithdrawn,
  ownValue,
  type Permalinks,
  recordedMeetingOf,
} from '../meeting/permalinks.ts';
import { hashOfWords } from '../meeting/words.ts';
import { startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import { git } from './git.ts';
import { fetchText, isAddress } from './published-record.ts';

/**
 * The published sentences and titles of a meeting that have one of the hashes, by hash: from the site of the
 * record that PUBLISHED names, else from the commits of its file. Those that neither has are absent.
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
    const parse = (json: string) => {
      JSON.parse(json, (_, value) => {
        if (typeof value === 'string') add(value);
      });
    };
    await fetchText(address.href)
      .then(parse)
      .catch(() => undefined);
  }
  const path = `meetings/${meeting}.md`;
  const log = await git(directory, ['log', '--format=%H', '--', path]);
  for (const commit of (log ?? '').split('\n').filter(Boolean)) {
    if (texts.size === hashes.size) break;
    const show = async (file: string) =>
      (await git(directory, ['show', `${commit}:./${file}`]).catch(() => '')) ?? '';
    const file = new VFile({ path, value: await show(path) });
    const source = new VFile({ value: await show(`sources/${meeting}.txt`) });
    const committed = parseMeeting(file, parseSource(source));
    for (const { passage } of committed ? passagesOf(committed) : []) add(passage.text);
    if (committed) add(committed.title);
  }
  return texts;
}

/** Rule permalink-record: a meeting is withdrawn under a title that it had. */
export async function checkWithdrawnTitles(
  directory: string,
  published: Permalinks,
  current: Permalinks,
  files: readonly VFile[],
): Promise<void> {
  for (const file of files) {
    const { stem: id = '', messages } = file;
    const entry = ownValue(current.meetings, id);
    if (!isWithdrawn(entry) || !recordedMeetingOf(published, id) || messages.length > 0) continue;
    const hash = hashOfWords(entry.title.replace(/^\[(.*)\]$/, '$1'));
    const texts = await readEarlierTexts(directory, id, new Set([hash]));
    if (texts.size > 0) continue;
    const cure = `Restore its files, then: npm run withdraw -- ${id} "<reason>"`;
    const finding = `“${id}” never had the title “${entry.title}”`;
    problem(file, 'permalink-record', finding, startOfFile, cure);
  }
}
