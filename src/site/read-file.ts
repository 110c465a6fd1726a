import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { checkEncoding } from '../problems/encoding.ts';
import { pointAt, startOfFile } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';

/** Maximum size of a content file, in bytes: the longest known summary has about 20,000. */
const maxFileBytes = 512 * 1024;

/**
 * A file of the content. One that is absent is `absent`, or without that a problem. So is one that is
 * too large, and what is no ordinary file: a link may lead out of the content, to what must not be in
 * a log, or to a device that never ends. The file is then empty.
 */
export async function readContentFile(path: string, absent?: string): Promise<VFile> {
  const file = new VFile({ path, value: '' });
  const stats = await lstat(path).catch(noFile);
  if (!stats) {
    const misnamed = await otherNameOf(path);
    const cure = misnamed === undefined ? undefined : `Rename it to “${basename(path)}”.`;
    if (misnamed !== undefined) problem(file, 'content-file', `“${misnamed}”`, startOfFile, cure);
    else if (absent === undefined) problem(file, 'content-file', 'no such file', startOfFile);
    file.value = absent ?? '';
  } else if (!stats.isFile()) {
    const kind = stats.isSymbolicLink() ? 'a link' : stats.isDirectory() ? 'a folder' : 'a device';
    problem(file, 'content-file', kind, startOfFile);
  } else if (stats.size > maxFileBytes) {
    problem(file, 'content-file', `${stats.size.toLocaleString('en')} bytes`, startOfFile);
  } else {
    // What was a file a moment ago must not be followed as a link now.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    file.value = withoutByteOrderMark(path, await handle.readFile().finally(() => handle.close()));
    checkEncoding(file);
    checkConflicts(file);
  }
  return file;
}

/** A file with the name of a missing one in another extension or case: “terms.yml”. */
async function otherNameOf(path: string): Promise<string | undefined> {
  const [stem = ''] = basename(path).split('.');
  const names = (await readdir(dirname(path)).catch(noFile)) ?? [];
  return names.find(
    (name) => /^[^.]+\.ya?ml(?:\.txt)?$/i.test(name) && name.toLowerCase().startsWith(`${stem}.`),
  );
}

/** A conflict as git writes it, or one of its lines alone. */
const conflict =
  /^<{7}(?: .*)?\r?$[^]*?^>{7}(?: .*)?\r?$|^(?:<{7}|>{7}|\|{7})(?: .*)?\r?$|^={7}\r?$/gm;

/** Rule merge-conflict: git has left no conflict in a file. What is in one is not read. */
function checkConflicts(file: VFile): void {
  const text = String(file);
  const conflicts = Array.from(text.matchAll(conflict)).filter(
    // An official text may have such a line; in the meeting file it would not match.
    ([line]) => !line.startsWith('=') || !file.path.endsWith('.txt'),
  );
  for (const { 0: lines, index } of conflicts) {
    problem(file, 'merge-conflict', `“${lines.split(/\r?\n/, 1).join('')}”`, pointAt(text, index));
  }
  if (conflicts.length > 0) file.value = '';
}

/** A byte order mark that an editor added to a file of the content; a source is kept as received. */
function withoutByteOrderMark(path: string, bytes: Buffer): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark && !path.endsWith('.txt') ? bytes.subarray(3) : bytes;
}

/**
 * The files of a folder whose names end in `extension`, in the order of their names. A file of
 * another name is a problem, unless it is hidden.
 */
export async function readContentFolder(directory: string, extension: string): Promise<VFile[]> {
  const stats = await lstat(directory).catch(noFile);
  if (!stats) return [];
  if (!stats.isDirectory()) {
    const file = new VFile({ path: directory, value: '' });
    problem(file, 'content-file', 'no folder', startOfFile);
    return [file];
  }
  const names = (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  return Promise.all(
    names.map((name) => {
      const path = join(directory, name);
      if (name.endsWith(extension)) return readContentFile(path);
      return Promise.resolve(strayFile(path, extension));
    }),
  );
}

/** “2024-05-02-hawaii.md.txt”, “.MD”, or a file that belongs elsewhere. */
function strayFile(path: string, extension: string): VFile {
  const name = basename(path);
  const properName = `${name.split('.', 1).join('')}${extension}`;
  const isMisnamed = name.toLowerCase().replace('.yml', '.yaml').includes(extension);
  // Under the name that it should have, nothing else is said to be missing.
  const file = new VFile({ path: isMisnamed ? join(dirname(path), properName) : path, value: '' });
  const cure = isMisnamed
    ? `Rename it to “${properName}”.`
    : `Remove it, or rename it if it is a file of this folder: its name must end in “${extension}”.`;
  problem(file, 'content-file', `“${name}”`, startOfFile, cure);
  return file;
}

/** What to read in place of a file that does not exist: nothing. */
export function noFile(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
