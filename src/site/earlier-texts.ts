import { VFile } from 'vfile';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { parseSource } from '../meeting/parse/source.ts';
import { passagesOf } from '../meeting/passages.ts';
import { hashOfWords } from '../meeting/words.ts';
import { git } from './git.ts';
import { fetchText, isAddress } from './published-record.ts';

/**
 * The published sentences of a meeting that have one of the hashes, by hash: from the site of the
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
    const json = await fetchText(address.href).catch(() => '{}');
    JSON.parse(json, (_, value) => {
      if (typeof value === 'string') add(value);
    });
  }
  const path = `meetings/${meeting}.md`;
  const log =
    texts.size < hashes.size ? await git(directory, ['log', '--format=%H', '--', path]) : '';
  for (const commit of (log ?? '').split('\n').filter(Boolean)) {
    if (texts.size === hashes.size) break;
    const [value, source] = await Promise.all(
      [path, `sources/${meeting}.txt`].map((file) =>
        git(directory, ['show', `${commit}:./${file}`]).catch(() => ''),
      ),
    );
    const file = new VFile({ path, value: value ?? '' });
    const committed = parseMeeting(file, parseSource(new VFile({ value: source ?? '' })));
    for (const { passage } of committed ? passagesOf(committed) : []) add(passage.text);
  }
  return texts;
}
