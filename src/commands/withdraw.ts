// `npm run withdraw -- 2024-05-02-hawaii 2026-11-25 "Published by mistake"`: takes a meeting away
// that may not stay. Its addresses go on answering, with what stood there by title, day and hashes.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { recordWithdrawal } from '../permalinks/record-withdrawal.ts';
import { contentDirectory } from '../site/current-site.ts';
import { latestToday, readForCommand, runCommand, writePermalinks } from './run-command.ts';

const usage = 'npm run withdraw -- <meeting> <YYYY-MM-DD> "<reason>"';

await runCommand(usage, async ([id = '', day = '', reason = '']) => {
  if (!z.iso.date().safeParse(day).success || !/\S/.test(reason)) {
    throw new Error(`Usage: ${usage}`);
  }
  if (day > latestToday()) throw new Error(`${day} is in the future`);
  const site = await readForCommand([]);
  const meeting = site.meetings.find((candidate) => candidate.id === id);
  if (!meeting) throw new Error(`There is no meeting “${id}”`);
  const permalinks = recordWithdrawal(site.permalinks, meeting, { day, reason });
  await writePermalinks(site.permalinks, permalinks);
  await rm(join(contentDirectory(), 'meetings', `${id}.md`));
  await rm(join(contentDirectory(), 'sources', `${id}.txt`));
  await rm(join(contentDirectory(), 'follow-ups', `${id}.yaml`), { force: true });
  return `${id} is withdrawn; commit the change (its words stay in the history of the repository)`;
});
