import { parseArgs } from 'node:util';
import type { Permalinks } from '../meeting/permalinks.ts';
import type { Site } from '../meeting/site.ts';
import { lossesSince } from '../permalinks/losses.ts';
import { formatPermalinks } from '../permalinks/permalinks-file.ts';
import type { Rule } from '../problems/rules.ts';
import { comparedWithNothing, reportProblems } from '../problems/report-problems.ts';
import { contentDirectory } from '../site/current-site.ts';
import { readSite } from '../site/read-site.ts';
import { writeFileAtomic } from '../site/write-file-atomic.ts';
import { join } from 'node:path';

/**
 * Runs a command that changes the content, with the words after its name; `--help` prints its
 * usage. What it throws is printed as a sentence: then nothing was changed, and the exit code is 1.
 */
export async function runCommand(
  usage: string,
  run: (words: readonly string[]) => Promise<string>,
): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    console.log(values.help ? `Usage: ${usage}` : await run(positionals));
  } catch (error) {
    console.error(`${(error as Error).message}. Nothing was changed.`);
    process.exitCode = 1;
  }
}

/**
 * The site for a command. Problems of rules other than `curable`, which are the ones the command is
 * there to cure, are reported; then it throws.
 */
export async function readForCommand(curable: readonly Rule[]): Promise<Site> {
  const { site, files, isCompared } = await readSite(contentDirectory());
  if (!isCompared) console.error(comparedWithNothing);
  for (const file of files) {
    file.messages = file.messages.filter(({ ruleId }) => !curable.includes(ruleId as Rule));
  }
  if (reportProblems(files) > 0 || !site) {
    throw new Error('The content has problems: cure these first');
  }
  return site;
}

/** Writes the record, after everything else that changes with it; it keeps all that it had. */
export async function writePermalinks(before: Permalinks, after: Permalinks): Promise<void> {
  refuseLosses(before, after);
  const path = join(contentDirectory(), 'permalinks.json');
  await writeFileAtomic(path, formatPermalinks(after));
}

/** Throws where a record would not keep all that it had; to be asked before anything is written. */
export function refuseLosses(before: Permalinks, after: Permalinks): void {
  const [loss] = lossesSince(before, after);
  if (loss) throw new Error(`${loss.address} ${loss.found}`);
}

/** Today, in UTC: the day on which something is put on record. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Today, where on earth it is latest: a day that has begun in Japan is not in the future. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
