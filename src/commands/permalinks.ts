// `npm run permalinks`: puts every id of the content on record. It changes and removes none.
import { join } from 'node:path';
import { formatPermalinks } from '../permalinks/permalinks-file.ts';
import { recordNew } from '../permalinks/record-new.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readForCommand } from './read-for-command.ts';
import { writeFileAtomic } from '../site/write-file-atomic.ts';

const site = await readForCommand(contentDirectory(), ['permalink-new']);
if (site) {
  const permalinks = recordNew(site.permalinks, site.meetings);
  const count = (of: typeof permalinks) =>
    Object.values(of).flatMap((ids) => Object.keys(ids)).length;
  const added = count(permalinks) - count(site.permalinks);
  if (added > 0) {
    const path = join(contentDirectory(), 'permalinks.json');
    await writeFileAtomic(path, formatPermalinks(permalinks));
  }
  console.log(`${added} new ids are on record`);
} else {
  process.exitCode = 1;
}
