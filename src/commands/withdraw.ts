// `npm run withdraw -- 2024-05-02-hawaii "Published by mistake"`: removes a meeting that may not be
// published any longer. Its addresses keep its title, day and hashes, with the reason.
import { editorialLine } from '../meeting/fields.ts';
import { titleOf } from '../meeting/names.ts';
import { recordedMeetingOf } from '../meeting/permalinks.ts';
import { dayOf } from '../meeting/site.ts';
import { nextRecord } from '../permalinks/next-record.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readSite } from '../site/read-site.ts';
import { changeContent, readWords, refuseWords, runCommand, today } from './run-command.ts';

const usage = 'npm run withdraw -- <meeting> "<reason>"';

const [id = '', reason = '', ...extraWords] = readWords(usage, {}).words;
if (!editorialLine.safeParse(reason).success || extraWords.length > 0) {
  refuseWords('A meeting and a reason in quotation marks are needed.', usage);
}

await runCommand(async () => {
  const { site } = await readSite(contentDirectory());
  const meeting = site?.meetings.find((candidate) => candidate.id === id);
  if (!meeting) throw new Error(`There is no meeting “${id}” that can be read`);
  await changeContent({
    withoutMeeting: id,
    record: ({ published, current, content }) => {
      const { recorded } = recordedMeetingOf(published, id) ?? {};
      if (recorded === undefined) {
        throw new Error(`“${id}” is not published: remove its files and run npm run permalinks`);
      }
      const [title, day] = [titleOf(meeting), dayOf(meeting)];
      const withdrawn = { withdrawn: today(), reason, title, day, recorded, ids: {} };
      const meetings = { ...current.meetings, [id]: withdrawn };
      return nextRecord(published, { ...current, meetings }, content, today());
    },
  });
  return (
    `“${id}” is withdrawn. This is final once it is published: its addresses give title, day, reason ` +
    `and hashes, and its text can never return. Commit the change; the text remains in the repository’s history.`
  );
});
