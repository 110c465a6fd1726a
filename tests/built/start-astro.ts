import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { runAstro, type Settings } from '../run-astro.ts';

/** Starts a command of Astro that serves, until the test ends at the latest, at the origin it prints. */
export async function startAstro(args: string[], settings: Settings) {
  const server = runAstro(args, settings);
  const ended = once(server, 'exit');
  const end = async () => {
    server.kill();
    await ended;
  };
  onTestFinished(end);
  let output = '';
  for await (const line of createInterface(server.stdout)) {
    output += `${line}\n`;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
    if (address) return { address, end };
  }
  throw new Error(`No address was printed.\n${output}`);
}
