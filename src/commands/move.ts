// `npm run move -- 2024-05-02-hawaii#old 2024-05-02-hawaii#new`, or two meeting ids: records that
// what was published under one id stands under another now.
import { join } from 'node:path';
import { applyMove } from '../permalinks/record-move.ts';
import { formatPermalinks } from '../permalinks/permalinks-file.ts';
import { recordNew } from '../permalinks/record-new.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readForCommand } from './read-for-command.ts';
import { writeFileAtomic } from '../site/write-file-atomic.ts';

const [from, to] = process.argv.slice(2);
const site = await readForCommand(contentDirectory(), [
  'permalink-new',
  'permalink-lost',
  'permalink-words',
  'permalink-moved',
]);
try {
  if (!from || !to) throw new Error('Name the old id and the new one: npm run move -- old new');
  if (!site) throw new Error('Nothing was recorded: cure these problems first');
  const moved = applyMove(site.permalinks, site.meetings, from, to);
  const permalinks = formatPermalinks(recordNew(moved, site.meetings));
  await writeFileAtomic(join(contentDirectory(), 'permalinks.json'), permalinks);
  console.log(`${from} leads to ${to}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
