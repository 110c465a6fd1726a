import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { developAt } from '../develop-at.ts';
import { siteDirectory } from '../publish/site-directory.ts';
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

test('npm run dev shows problems in the page as an editor saves them, and goes on', async () => {
  const content = siteDirectory(await withPermalinks(sampleFiles));
  const { address } = await developAt(content);
  const meeting = async () => (await fetch(`${address}meetings/2024-05-02-hawaii/`)).text();
  expect(await meeting()).not.toContain('site-problems');

  const file = join(content, meetingPath);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('They also concurred', 'They also consented'));
  await vi.waitUntil(async () => (await meeting()).includes('2 problems'), 10_000);
  const page = await meeting();
  expect(page).toContain('They also consented');
  expect(page).toMatch(/hawaii\.md:30:17\s*<\/code>\s*<strong>fidelity<\/strong>/);
  expect(page).toContain('Write the words as the source has them');

  await writeFile(file, text.replace('time: 11:53', 'time: 11.53'));
  await vi.waitUntil(
    async () => (await (await fetch(address)).text()).includes('malformed-field'),
    10_000,
  );
  // The watcher passes over a change that follows another at once.
  await setTimeout(500);
  await writeFile(file, text);
  await vi.waitUntil(async () => !(await meeting()).includes('site-problems'), 10_000);
}, 60_000);
