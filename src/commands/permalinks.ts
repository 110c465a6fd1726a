// `npm run permalinks`: puts every id of the content on record, and the day on which a meeting was put
// there first. It changes and removes nothing.
import { plural } from '../meeting/in-words.ts';
import { entriesOf, type Permalinks, recordedMeetingOf } from '../meeting/permalinks.ts';
import { recordNew } from '../permalinks/record-new.ts';
import { readForCommand, runCommand, today, writePermalinks } from './run-command.ts';

await runCommand('npm run permalinks', async () => {
  const site = await readForCommand(['permalink-new']);
  const before = site.permalinks;
  const permalinks = recordNew(before, site.meetings, today(), site);
  const withoutDay = Object.keys(before).filter((meeting) => {
    const { recorded } = recordedMeetingOf(before, meeting) ?? {};
    return recorded !== recordedMeetingOf(permalinks, meeting)?.recorded;
  });
  const added = count(permalinks) - count(before);
  if (added + withoutDay.length > 0) await writePermalinks(before, permalinks);
  return [`${plural(added, 'new id')} on record`, ...withoutDay.map(dayGiven)].join('\n');
});

function count(permalinks: Permalinks): number {
  return Object.keys(permalinks).flatMap((id) => [
    ...Object.keys(entriesOf(permalinks, id)),
    ...Object.keys(recordedMeetingOf(permalinks, id)?.followUps ?? {}),
  ]).length;
}

/** The record held no days at first: then today is only the day since when it is known to be here. */
function dayGiven(meeting: string): string {
  return (
    `${meeting} was on record without a day and has ${today()} now. If it was published here earlier, ` +
    `write that day into content/permalinks.json before you commit: git log shows it, and it is for good`
  );
}
