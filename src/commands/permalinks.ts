// `npm run permalinks`: puts every id of the content on record. It changes and removes none.
import { recordNew } from '../permalinks/record-new.ts';
import { readForCommand, runCommand, writePermalinks } from './run-command.ts';

await runCommand('npm run permalinks', async () => {
  const site = await readForCommand(['permalink-new']);
  const permalinks = recordNew(site.permalinks, site.meetings);
  const count = (of: typeof permalinks) =>
    Object.values(of).flatMap((ids) => Object.keys(ids)).length;
  const added = count(permalinks) - count(site.permalinks);
  if (added > 0) await writePermalinks(site.permalinks, permalinks);
  return `${added} new ids are on record`;
});
