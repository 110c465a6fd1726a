import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { onlyRecord, withPermalinks } from '../with-permalinks.ts';

test('content with problems fails the build: all are listed with place and cure, nothing is built', async () => {
  // “‸” stands before the character at which a problem must be reported, its rule below.
  const marked: Record<string, string> = {
    'site.yaml': edited('site.yaml', ['origin: https:', '‸origin: ftp:']),
    // While its front matter cannot be read, nothing is said of the text below it.
    [meetingPath]: edited(
      meetingPath,
      ['---', '‸---'],
      ['time: 11:53', 'time: 11.53'],
      ['time: ', '‸time: '],
      ['place: Hawaii', '‸venue: Hawaii'],
    ),
    'meetings/second.md': edited(
      meetingPath,
      ['---', '‸---'],
      ['2. They also con', '2. They also con‸sented, con'],
      ['[the next topic](#deterrence)', '‸[the next topic](deterrence.html)'],
    ),
    'sources/second.txt': sampleFiles[sourcePath],
    'meetings/2024-07-02-osaka.md': inJuly(
      edited(
        meetingPath,
        ['## Status quo {#status-quo}', '‸## Status quo'],
        ['They also concurred.', 'They ‸*also* concurred.‸<br>'],
      ),
    ),
    'sources/2024-07-02-osaka.txt': inJuly(sampleFiles[sourcePath]),
    'sources/2024-06-01-tokyo.txt': '‸A text that belongs to no meeting.',
  };
  const rules: Record<string, string[]> = {
    'site.yaml': ['malformed-field'],
    [meetingPath]: ['meeting-unique', 'malformed-field', 'unknown-field'],
    'meetings/second.md': ['meeting-id', 'fidelity', 'link-target'],
    'meetings/2024-07-02-osaka.md': ['heading-id', 'verbatim-markup', 'raw-html'],
    'sources/2024-06-01-tokyo.txt': ['source-orphan'],
  };
  const files = Object.fromEntries(
    Object.entries(marked).map(([name, text]) => [name, text.replaceAll('‸', '')]),
  );
  const recorded = await withPermalinks({
    ...sampleFiles,
    ...files,
    'site.yaml': sampleFiles['site.yaml'],
  });
  const content = siteDirectory({ ...sampleFiles, ...files, ...onlyRecord(recorded) });

  const { status, stderr, stdout, directory } = await buildSite({ CONTENT_DIR: content });
  onTestFinished(() => rm(directory, { recursive: true }));

  const expected = Object.entries(rules).flatMap(([name, found]) => {
    const places = placesOfMarks(marked[name] ?? '');
    expect(places).toHaveLength(found.length);
    return found.map((rule, index) => `${join(content, name)}:${places[index] ?? ''}  ${rule}`);
  });
  const listed = stderr.split('\n').filter((line) => line.startsWith(content));
  expect(listed.map((line) => line.split('  ').slice(0, 2).join('  ')).sort()).toEqual(
    expected.sort(),
  );
  for (const problem of listed) {
    expect(stderr).toMatch(new RegExp(`${RegExp.escape(problem)}\n {4}\\S.+`));
  }
  expect(stdout + stderr).toContain(`The content has ${expected.length} problems`);
  expect(status).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});

type Edit = [good: string, bad: string];

function edited(name: keyof typeof sampleFiles, ...edits: Edit[]): string {
  return edits.reduce((text, [good, bad]) => {
    if (!text.includes(good)) throw new Error(`${name} has no “${good}”`);
    return text.replace(good, bad);
  }, sampleFiles[name]);
}

/** Another meeting with the same words otherwise. */
function inJuly(text: string): string {
  return text
    .replaceAll('05-02', '07-02')
    .replaceAll('May 2', 'July 2')
    .replaceAll('Hawaii', 'Osaka');
}

/** The places of the marks in a text without them, as “line:column” from 1. */
function placesOfMarks(marked: string): string[] {
  return marked.split('\n').flatMap((line, index) =>
    line
      .split('‸')
      .slice(0, -1)
      .map((_, mark, parts) => {
        const before = parts.slice(0, mark + 1).join('');
        return `${index + 1}:${before.length + 1}`;
      }),
  );
}
