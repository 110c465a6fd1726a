import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Runs a command of src/commands with content below `directory`, as npm does. */
export async function command(
  name: string,
  directory: string,
  words: readonly string[] = [],
  input: string | Uint8Array = '',
): Promise<{ status: number; output: string; errors: string }> {
  const script = fileURLToPath(new URL(`../../src/commands/${name}.ts`, import.meta.url));
  const env = { ...process.env, CONTENT_DIR: directory, GITHUB_ACTIONS: '' };
  const run = spawn(process.execPath, [script, ...words], { env });
  run.stdin.end(input);
  const [output, errors, [status]] = await Promise.all([
    text(run.stdout),
    text(run.stderr),
    once(run, 'close') as Promise<[number]>,
  ]);
  return { status, output, errors };
}
