import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteDirectory } from '../publish/site-directory.ts';
import { runAstro } from '../run-astro.ts';
import { meetingPath, sampleFiles } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

test('npm run dev shows a meeting, then the heading that an editor saves, and ends when told', async () => {
  const content = siteDirectory(await withPermalinks(sampleFiles));
  const { address, end } = await developAt(content);
  const meeting = async () => (await fetch(`${address}meetings/2024-05-02-hawaii/`)).text();
  expect(await meeting()).toContain('They also concurred.');

  const file = join(content, meetingPath);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('## Status quo {', '## The new heading {'));
  await vi.waitUntil(async () => (await meeting()).includes('The new heading'), 10_000);
  expect(await (await fetch(address)).text()).toContain('The new heading');

  await end();
  await expect(fetch(address)).rejects.toThrow();
});

/** Starts Astro as `npm run dev` does, until the test ends at the latest, at the address it prints. */
async function developAt(content: string) {
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
