// `npm run correct -- 2024-05-02-hawaii 2024-06-10 corrected.txt`: takes over a text that the
// ministry corrected on that day. Every id stays, and the words that change are kept on record.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { z } from 'zod';
import { checkMeeting } from '../checks/check-meeting.ts';
import { correctMarkdown } from '../corrections/correct-markdown.ts';
import { decodeText } from '../import/decode-text.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { parseSource } from '../meeting/parse/source.ts';
import { formatPermalinks } from '../permalinks/permalinks-file.ts';
import { recordCorrection } from '../permalinks/record-correction.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readForCommand } from './read-for-command.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { writeFileAtomic } from '../site/write-file-atomic.ts';

const usage = 'npm run correct -- <meeting> <YYYY-MM-DD> <corrected.txt> [<corrected.md>]';
const [id = '', day = '', received = '', written] = process.argv.slice(2);
try {
  await correct();
} catch (error) {
  console.error(`${(error as Error).message}. Nothing was changed.`);
  process.exitCode = 1;
}

async function correct(): Promise<void> {
  if (received === '' || !z.iso.date().safeParse(day).success) throw new Error(`Usage: ${usage}`);
  const directory = contentDirectory();
  const site = await readForCommand(directory, []);
  const meeting = site?.meetings.find((candidate) => candidate.id === id);
  if (!site) throw new Error('The content has problems');
  if (!meeting) throw new Error(`There is no meeting “${id}”`);

  const bytes = await readFile(received);
  const source = decodeText(bytes);
  const path = join(directory, 'meetings', `${id}.md`);
  const recorded = Object.keys(site.permalinks[id] ?? {});
  const markdown = written
    ? await readFile(written, 'utf8')
    : carryOver(await readFile(path, 'utf8'), meeting, source, recorded);
  const corrected = await parseWhole(path, markdown, bytes);
  const permalinks = recordCorrection(site.permalinks, meeting, corrected, day);
  await writeFileAtomic(join(directory, 'sources', `${id}.txt`), bytes);
  await writeFileAtomic(path, markdown);
  await writeFileAtomic(join(directory, 'permalinks.json'), formatPermalinks(permalinks));
  console.log(
    `${id} has the words of ${day}; compare it with the old text (git diff) and commit it`,
  );
}

function carryOver(...[markdown, meeting, source, recorded]: Parameters<typeof correctMarkdown>) {
  try {
    return correctMarkdown(markdown, meeting, source, recorded);
  } catch (error) {
    const cure = `write the corrected meeting file yourself and name it too (${usage})`;
    throw new Error(`${received} ${(error as Error).message}: ${cure}`, { cause: error });
  }
}

async function parseWhole(path: string, markdown: string, bytes: Uint8Array): Promise<Meeting> {
  const file = new VFile({ path, value: markdown });
  const meeting = parseMeeting(file, parseSource(new VFile({ value: bytes })));
  if (meeting) checkMeeting(file, meeting);
  if (meeting && file.messages.length === 0) return meeting;
  const draft = written ?? `${received}.md`;
  if (!written) await writeFile(draft, markdown, { flag: 'wx' });
  file.path = draft;
  reportProblems([file]);
  throw new Error(
    `The text needs a person: finish ${draft}, then npm run correct -- ${id} ${day} ${received} ${draft}`,
  );
}
