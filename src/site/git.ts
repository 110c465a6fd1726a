import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The output of git in a directory; undefined without a repository, a commit or git itself. */
export async function git(
  directory: string,
  words: readonly string[],
  encoding: BufferEncoding = 'utf8',
): Promise<string | undefined> {
  // In a container the checkout may belong to another user. Only its objects are read.
  const options = ['-c', 'safe.directory=*', '-C', directory];
  const limits = { env, encoding, maxBuffer: Infinity };
  try {
    return (await promisify(execFile)('git', [...options, ...words], limits)).stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr: string };
    if (code === 'ENOENT' || nothingCommitted.test(stderr)) return undefined;
    throw new Error(`git cannot read what was committed: ${stderr.trim()}`, { cause: error });
  }
}

const nothingCommitted =
  /not a git repository|Not a valid object name HEAD|bad revision 'HEAD'|cannot change to/i;

/** A hook of git sets the paths of its own repository, for another working directory. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  LC_ALL: 'C',
};
