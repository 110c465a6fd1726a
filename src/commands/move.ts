// `npm run move -- 2024-05-02-hawaii#old 2024-05-02-hawaii#new`, or two meeting ids: records that
// what was published under one id stands under another now.
import { applyMove } from '../permalinks/record-move.ts';
import { recordNew } from '../permalinks/record-new.ts';
import { readForCommand, runCommand, today, writePermalinks } from './run-command.ts';

const usage = 'npm run move -- <meeting>#<old> <meeting>#<new>, or <old meeting> <new meeting>';

await runCommand(usage, async ([from, to]) => {
  if (!from || !to) throw new Error(`Name the old id and the new one: ${usage}`);
  const site = await readForCommand([
    'permalink-new',
    'permalink-lost',
    'permalink-words',
    'permalink-moved',
  ]);
  const moved = applyMove(site.permalinks, site.meetings, from, to);
  await writePermalinks(site.permalinks, recordNew(moved, site.meetings, today(), site));
  return `${from} leads to ${to}`;
});
