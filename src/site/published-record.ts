import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import type { Permalinks } from '../meeting/permalinks.ts';
import { faultOf } from '../problems/system-errors.ts';
import { parsePermalinks, parseRecordFiles } from '../permalinks/record-files.ts';
import { git } from './git.ts';

/**
 * The record as it was last published: at the address or in the file that PUBLISHED names, else in
 * git’s HEAD. Undefined for content that is in no commit. Throws, with a sentence, if there is one
 * that cannot be read: that is never taken for “nothing is published”.
 */
export async function readPublishedRecord(
  directory: string,
  timeoutMs?: number,
): Promise<Permalinks | undefined> {
  const name = process.env['PUBLISHED'];
  if (!name) return readCommittedRecord(directory);
  const subject = `PUBLISHED, “${name}”,`;
  let text: string;
  try {
    text = isAddress(name) ? await fetchText(name, timeoutMs) : await readFile(name, 'utf8');
  } catch (cause) {
    throw new Error(`${subject} ${faultOf(cause)}`, { cause });
  }
  try {
    return parsePermalinks(text);
  } catch (cause) {
    const { message } = cause as Error;
    const detail = message.includes('“moved”') ? `: ${message}` : '';
    throw new Error(`${subject} is no record of IDs that can be read${detail}`, { cause });
  }
}

/** Whether PUBLISHED names an address, not a file. */
export function isAddress(name: string): boolean {
  return /^https?:/.test(name);
}

/** Fetches a text. Throws if the answer is an error, or does not come in time. */
export async function fetchText(address: string, timeoutMs = 30_000): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(address, { signal }).catch(() => undefined);
  if (!response) throw new Error('gives no answer');
  if (!response.ok) throw new Error(`gives the answer ${response.status}`);
  return response.text();
}

/** The record as committed last, whatever filters the checkout has. */
async function readCommittedRecord(directory: string): Promise<Permalinks | undefined> {
  const listed = await git(directory, ['ls-tree', '-lz', '--abbrev', 'HEAD', 'permalinks/']);
  const blobs = Array.from((listed ?? '').matchAll(/ blob (\w+) +(\d+)\t([^\0]*\.json)\0/g));
  if (blobs.length === 0) return undefined;
  const hashes = blobs.map(([, hash = '']) => hash);
  // The bytes of each, one after another.
  const output = (await git(directory, ['show', ...hashes], 'latin1')) ?? '';
  let end = 0;
  const records = blobs.map(([, , size, path = '']) => {
    const content = output.slice(end, (end += Number(size)));
    return new VFile({ path, value: Buffer.from(content, 'latin1') });
  });
  const permalinks = parseRecordFiles(records);
  const broken = records.find(({ messages }) => messages.length > 0);
  if (broken) throw new Error(`${broken.path} in git’s HEAD is no record of IDs that can be read`);
  return permalinks;
}
