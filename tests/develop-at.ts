import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { runAstro } from './run-astro.ts';

/** Starts Astro as `npm run dev` does, until the test ends at the latest, at the address it prints. */
export async function developAt(content: string) {
  // The lock would refuse a second one beside that of a developer.
  const args = ['dev', '--host', '127.0.0.1', '--ignore-lock'];
  const development = runAstro(args, { CONTENT_DIR: content });
  const ended = once(development, 'exit');
  const end = async () => {
    development.kill();
    await ended;
  };
  onTestFinished(end);
  let output = '';
  for await (const line of createInterface(development.stdout)) {
    output += `${line}\n`;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
    if (address) return { address, end };
  }
  throw new Error(`No address was printed.\n${output}`);
}
