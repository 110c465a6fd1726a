// `npm run correct -- 2024-05-02-hawaii 2024-06-10 corrected.txt`: takes over a text that the
// ministry corrected on that day. Every id stays, and the words that change are kept on record.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { z } from 'zod';
import { checkMeeting } from '../checks/check-meeting.ts';
import { checkPermalinks } from '../checks/check-permalinks.ts';
import { correctMarkdown, retrievedOn } from '../corrections/correct-markdown.ts';
import { decodeText } from '../import/decode-text.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { parseSource } from '../meeting/parse/source.ts';
import { entriesOf, type Permalinks } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { formatPermalinks } from '../permalinks/permalinks-file.ts';
import { recordCorrection } from '../permalinks/record-correction.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { contentDirectory } from '../site/current-site.ts';
import { writeFileAtomic } from '../site/write-file-atomic.ts';
import {
  latestToday,
  readForCommand,
  refuseLosses,
  runCommand,
  today,
  writePermalinks,
} from './run-command.ts';

const usage = 'npm run correct -- <meeting> <YYYY-MM-DD> <corrected.txt> [<corrected.md>]';

await runCommand(usage, async ([id = '', day = '', received = '', written]) => {
  if (received === '' || !z.iso.date().safeParse(day).success) throw new Error(`Usage: ${usage}`);
  if (day > latestToday()) throw new Error(`${day} is in the future`);
  const site = await readForCommand([]);
  const meeting = site.meetings.find((candidate) => candidate.id === id);
  if (!meeting) throw new Error(`There is no meeting “${id}”`);

  const bytes = await readFile(received);
  const path = join(contentDirectory(), 'meetings', `${id}.md`);
  const recorded = Object.keys(entriesOf(site.permalinks, id));
  const carried = written
    ? await readFile(written, 'utf8')
    : carryOver(received, await readFile(path, 'utf8'), meeting, decodeText(bytes), recorded);
  const markdown = retrievedOn(carried, day);

  const file = new VFile({ path, value: markdown });
  const corrected = parseMeeting(file, parseSource(new VFile({ value: bytes })));
  if (corrected) checkMeeting(file, corrected);
  if (!corrected || file.messages.length > 0) {
    const draft = written ?? `${received}.md`;
    if (!written) await writeFile(draft, markdown, { flag: 'wx' });
    file.path = draft;
    reportProblems([file]);
    throw new Error(
      `The text needs a person: finish ${draft}, then npm run correct -- ${id} ${day} ${received} ${draft}`,
    );
  }
  const permalinks = recordCorrection(site.permalinks, meeting, corrected, {
    day,
    today: today(),
  });
  refuseLosses(site.permalinks, permalinks);
  if (reportProblems(filesAfter(site, file, corrected, permalinks)) > 0) {
    throw new Error('The ids of the corrected file have these problems');
  }
  await writeFileAtomic(join(contentDirectory(), 'sources', `${id}.txt`), bytes);
  await writeFileAtomic(path, markdown);
  await writePermalinks(site.permalinks, permalinks);
  return (
    `${id} has the words of ${day}; compare it with the old text (git diff) and commit it. ` +
    `“retrieved” is that day too: change it if you copied the text later`
  );
});

function carryOver(received: string, ...[markdown, ...rest]: Parameters<typeof correctMarkdown>) {
  try {
    return correctMarkdown(markdown, ...rest);
  } catch (error) {
    const cure = `write the corrected meeting file yourself and name it too (${usage})`;
    throw new Error(`${received} ${(error as Error).message}: ${cure}`, { cause: error });
  }
}

/** The file and the record as they will be, with what would be wrong between them. */
function filesAfter(site: Site, file: VFile, corrected: Meeting, permalinks: Permalinks): VFile[] {
  const record = new VFile({ path: 'permalinks.json', value: formatPermalinks(permalinks) });
  const meetings = site.meetings.map((meeting) =>
    meeting.id === corrected.id ? corrected : meeting,
  );
  const files = new Map(
    meetings.map(({ id }) => [id, id === corrected.id ? file : new VFile({ path: `${id}.md` })]),
  );
  checkPermalinks(permalinks, record, meetings, files);
  return [record, ...files.values()];
}
