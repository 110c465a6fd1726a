import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { reportProblems } from '../../src/problems/report-problems.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { sampleFiles } from '../sample-site.ts';
import { onlyRecord, withPermalinks } from '../with-permalinks.ts';
import { hostileCases } from './hostile-cases.ts';

/** Seconds that reading may take: on an idle machine a case takes a hundredth of it. */
const patience = 20;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each(Object.entries(hostileCases))(
  '%s',
  async (_, { content, links = {}, problems, never }) => {
    const recorded = await withPermalinks(sampleFiles);
    const directory = siteDirectory({ ...onlyRecord(recorded), ...content(sampleFiles) });
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      symlinkSync(target, join(directory, path));
    }

    const print = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    const start = performance.now();
    const { files } = await readSite(directory);
    reportProblems(files);
    expect((performance.now() - start) / 1000).toBeLessThan(patience);

    const printed = print.mock.calls.map(([line]) => String(line).replaceAll(`${directory}/`, ''));
    const lines = printed.flatMap((text) => text.split('\n'));
    // On GitHub every problem is two lines and a command, and the content makes no other.
    expect(lines).toHaveLength(3 * problems.length);
    expect(lines.filter((line) => /^\s*::/.test(line))).toHaveLength(problems.length);
    expect(lines.filter((line) => !/^\s*::/.test(line) && line.includes('##['))).toEqual([]);
    if (never !== undefined) expect(printed.join('\n')).not.toContain(never);
    const found = lines.filter((_line, index) => index % 3 === 0);
    expect(found.map((line) => line.replace(/( {2}[\w-]+ {2}).*? must .*?: /, '$1'))).toEqual(
      problems,
    );
  },
  60_000,
);
