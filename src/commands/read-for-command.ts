import type { Rule } from '../problems/rules.ts';
import type { Site } from '../meeting/site.ts';
import { readSite } from '../site/read-site.ts';
import { reportProblems } from '../problems/report-problems.ts';

/**
 * The site for a command that changes its content. Problems of rules other than `curable`, which
 * are the ones the command is there to cure, are reported; then there is no site.
 */
export async function readForCommand(
  directory: string,
  curable: readonly Rule[],
): Promise<Site | undefined> {
  const { site, files } = await readSite(directory);
  for (const file of files) {
    file.messages = file.messages.filter(({ ruleId }) => !curable.includes(ruleId as Rule));
  }
  return reportProblems(files) === 0 ? site : undefined;
}
