import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** The output of git in a directory; undefined without a repository, a commit or git itself. */
export async function git(
  directory: string,
  words: readonly string[],
  input = '',
  encoding: BufferEncoding = 'utf8',
): Promise<string | undefined> {
  // In a container the checkout may belong to another user. Only its objects are read.
  const run = spawn('git', ['-c', 'safe.directory=*', '-C', directory, ...words], { env });
  run.stdin.on('error', () => undefined);
  run.stdin.end(input);
  const [output, errors, code] = await Promise.all([
    buffer(run.stdout),
    buffer(run.stderr),
    new Promise<number | string | null>((resolve) => {
      run.once('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? '');
      });
      run.once('close', resolve);
    }),
  ]);
  if (code === 0) return output.toString(encoding);
  const message = errors.toString('utf8').trim();
  if (code === 'ENOENT' || nothingCommitted.test(message)) return undefined;
  throw new Error(`git cannot read what was committed: ${message}`);
}

const nothingCommitted =
  /not a git repository|Not a valid object name HEAD|bad revision 'HEAD'|cannot change to/i;

/** A hook of git sets the paths of its own repository, for another working directory. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  LC_ALL: 'C',
};
