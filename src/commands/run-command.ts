import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { latestDay } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { formatRecordFiles } from '../permalinks/record-files.ts';
import { comparedWithNothing, reportProblems } from '../problems/report-problems.ts';
import { sentenceOfError } from '../problems/system-errors.ts';
import { contentDirectory } from '../site/current-site.ts';
import { type ContentChange, readSite, recordFolder } from '../site/read-site.ts';
import { writeFiles } from '../site/write-files.ts';

/** Reads the options and words of a command; `--help`, and what is wrong, ends it with its usage. */
export function readWords(
  usage: string,
  options: NonNullable<ParseArgsConfig['options']>,
): { options: Record<string, string | boolean | undefined>; words: string[] } {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { values, positionals: words } = parseArgs({
      allowPositionals: true,
      options: { ...options, help },
    });
    if (!values.help) return { options: values, words };
  } catch (error) {
    refuseWords((error as Error).message, usage);
  }
  console.log(`Usage: ${usage}`);
  process.exit(0);
}

/** Ends a command that was called in a wrong way. */
export function refuseWords(message: string, usage: string): never {
  console.error(`${message}\n\nUsage: ${usage}`);
  process.exit(1);
}

/** Runs a command. If it throws, it changed nothing: says so, with the exit code 1. */
export async function runCommand(run: () => Promise<string>): Promise<void> {
  try {
    console.log(await run());
  } catch (error) {
    console.error(`${sentenceOfError(error)}. Nothing was changed.`);
    process.exitCode = 1;
  }
}

/**
 * Changes the content and its record if the site can be built afterwards, and returns the paths of
 * what it wrote or removed. Otherwise throws, after the problems are printed, and changes nothing.
 */
export async function changeContent(change: ContentChange): Promise<string[]> {
  const directory = contentDirectory();
  const { site, files, recorded, isCompared } = await readSite(directory, change);
  if (!isCompared) console.error(comparedWithNothing);
  if (reportProblems(files) > 0 || !site) {
    throw new Error('The content has problems. Fix these first');
  }
  refuseFutureDays(site);
  const [texts, oldTexts] = [formatRecordFiles(site.permalinks), formatRecordFiles(recorded)];
  const changes: Record<string, string | undefined> = {};
  for (const name of new Set([...texts.keys(), ...oldTexts.keys()])) {
    const text = texts.get(name);
    const path = join(directory, recordFolder, `${name}.json`);
    if (text !== oldTexts.get(name)) changes[path] = text;
  }
  const id = change.withoutMeeting;
  const paths = [`meetings/${id}.md`, `sources/${id}.txt`, `follow-ups/${id}.yaml`];
  for (const path of id === undefined ? [] : paths) changes[join(directory, path)] = undefined;
  await writeFiles(changes);
  return Object.keys(changes);
}

/** Throws for a day that has not begun anywhere. */
function refuseFutureDays({ permalinks, meetings }: Site): void {
  const check = (name: string, days: (string | undefined)[]) => {
    const day = latestDay(...days);
    if (day > latestToday()) throw new Error(`${name}: ${day} is in the future`);
  };
  for (const { id, held, published, retrieved } of meetings) {
    check(id, [held, published, retrieved]);
  }
  const form = /^ *"(?:recorded|updated|since|until|removed|withdrawn|day)": "(.*)",?$/gm;
  for (const [name, text] of formatRecordFiles(permalinks)) {
    const days = Array.from(text.matchAll(form), ([, day]) => day);
    check(`${recordFolder}/${name}.json`, days);
  }
}

/** Today in UTC: the day on which something is recorded. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Today where it is latest on earth: a day that has begun in Japan is not in the future. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
