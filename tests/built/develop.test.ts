import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { startAstro } from './start-astro.ts';

/** Serves the sample as `npm run dev` does, beside that of a developer; with its meeting file. */
async function develop() {
  const content = siteDirectory(await withPermalinks(sampleFiles));
  const args = ['dev', '--host', '127.0.0.1', '--ignore-lock'];
  const { address, end } = await startAstro(args, { CONTENT_DIR: content });
  const page = async (path: string) => (await fetch(address + path)).text();
  const meeting = () => page('meetings/2024-05-02-hawaii/');
  const file = join(content, meetingPath);
  return { address, end, page, meeting, file, text: await readFile(file, 'utf8') };
}

test('npm run dev shows a meeting, then the heading that an editor saves, and ends when told', async () => {
  const { address, end, page, meeting, file, text } = await develop();
  expect(await meeting()).toContain('They also concurred.');

  await writeFile(file, text.replace('## Status quo {', '## The new heading {'));
  await vi.waitUntil(async () => (await meeting()).includes('The new heading'), 10_000);
  expect(await page('')).toContain('The new heading');

  await end();
  await expect(fetch(address)).rejects.toThrow();
});

test('npm run dev shows problems in the page as an editor saves them, and goes on', async () => {
  const { page, meeting, file, text } = await develop();
  /** Saves until it shows: the watcher passes over a save right behind another. */
  const saveUntil = (saved: string, shown: () => Promise<boolean>) =>
    vi.waitUntil(
      async () => {
        await writeFile(file, saved);
        await setTimeout(500);
        return shown();
      },
      { timeout: 20_000 },
    );
  expect(await meeting()).not.toContain('site-problems');

  await saveUntil(text.replace('They also concurred', 'They also consented'), async () =>
    (await meeting()).includes('<strong>fidelity</strong>'),
  );
  expect(await meeting()).toContain('They also consented');
  expect(await meeting()).toMatch(/hawaii\.md:30:17\s*<\/code>\s*<strong>fidelity<\/strong>/);
  expect(await meeting()).toContain('Copy the wording from the source.');

  await saveUntil(text.replace('time: 11:53', 'time: 11.53'), async () =>
    (await page('')).includes('malformed-field'),
  );
  await saveUntil(text, async () => !(await meeting()).includes('site-problems'));
}, 60_000);
