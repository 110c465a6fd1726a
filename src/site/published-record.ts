import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Permalinks, permalinksShape } from '../meeting/permalinks.ts';

const git = promisify(execFile);

/**
 * The record of ids as it was last published: at the address or in the file that PUBLISHED names,
 * else in git's HEAD. There is none for content that is in no commit: other content than the
 * repository's, or a first one. Throws where there is one that cannot be read.
 */
export async function readPublishedRecord(directory: string): Promise<Permalinks | undefined> {
  const named = process.env['PUBLISHED'];
  const text = named ? await readNamed(named) : await readCommitted(directory);
  if (text === undefined) return undefined;
  try {
    return permalinksShape.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${named ? `“${named}”` : 'permalinks.json in git’s HEAD'} is no record of ids`,
    );
  }
}

async function readNamed(named: string): Promise<string> {
  try {
    if (!/^https?:/.test(named)) return await readFile(named, 'utf8');
    const response = await fetch(named, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`the answer is ${String(response.status)}`);
    return await response.text();
  } catch (error) {
    throw new Error(`PUBLISHED names “${named}”: ${(error as Error).message}`, { cause: error });
  }
}

const timeoutMs = 30_000;

/** `permalinks.json` as committed last, whatever the checkout's filters make of it. */
async function readCommitted(directory: string): Promise<string | undefined> {
  const run = async (...words: string[]) => {
    const options = { env, maxBuffer: 2 ** 30 };
    return (await git('git', ['-C', directory, ...words], options)).stdout;
  };
  try {
    const listed = await run('ls-tree', 'HEAD', 'permalinks.json');
    const [, hash] = /^\d+ blob ([0-9a-f]+)\t/.exec(listed) ?? [];
    return hash && (await run('cat-file', 'blob', hash));
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT' || nothingCommitted.test(stderr)) return undefined;
    throw new Error(`git cannot read what was committed: ${stderr.trim()}`, { cause: error });
  }
}

const nothingCommitted = /not a git repository|Not a valid object name HEAD|cannot change to/i;

/** A hook of git sets the paths of its own repository, for a working directory that is not ours. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  LC_ALL: 'C',
};
