import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { parsedPage } from './parsed-page.ts';

const text = `Japan-Sampleland Defense Ministerial Meeting (Summary)

July 28, 2025
Ministry of Defense
In Japanese
Back to the list

On July 27, Defense Minister Tanaka and Defense Secretary Sample met in Tokyo. The summary is as follows.

The Ministers confirmed the status quo, etc. in the region.They also concurred.

The Ministers discussed “2+2”.
`;

test('the walk of the README, from a copied text to a published page', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, section = ''] = /^## Add a meeting$([^]*?)^\*\*/m.exec(readme) ?? [];
  const commands = [...section.matchAll(/`(npm run [^`]+)`/g)].flatMap(([, line = '']) =>
    line.split(' && '),
  );
  expect(commands).toEqual([
    'npm run import -- text.txt',
    'npm run dev',
    'npm run permalinks',
    'npm run build',
  ]);

  const received = join(siteDirectory({ 'text.txt': text }), 'text.txt');
  const content = siteDirectory({});
  cpSync('content', content, { recursive: true });
  const [imported = '', , recorded = ''] = commands;
  const output = await run(imported.replace('text.txt', received), content);
  expect(output).toContain('a heading and an ID for each PLACEHOLDER');

  const file = join(content, 'meetings/2025-07-27-tokyo.md');
  const left = await buildSite({ CONTENT_DIR: content });
  expect(left.status).toBe(1);
  expect(left.stderr).toMatch(new RegExp(`^${RegExp.escape(file)}:\\d+:\\d+  placeholder  `, 'm'));

  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('PLACEHOLDER {#placeholder-a}', 'Status quo {#status-quo}')
      .replace('PLACEHOLDER {#placeholder-b}', 'Committee {#committee}'),
  );
  expect(await run(recorded, content)).toMatch(/Recorded in .*2025-07-27-tokyo\.json/);
  const { directory, status, stderr } = await buildSite({ CONTENT_DIR: content });
  expect(stderr).not.toContain(file);
  expect(status).toBe(0);
  const page = parsedPage(directory, '/meetings/2025-07-27-tokyo/');
  const words = [...page.querySelectorAll('.passage [data-verbatim]')];
  expect(words.map(({ textContent }) => textContent)).toEqual([
    'On July 27, Defense Minister Tanaka and Defense Secretary Sample met in Tokyo.',
    'The summary is as follows.',
    'The Ministers confirmed the status quo, etc. in the region.',
    'They also concurred.',
    'The Ministers discussed “2+2”.',
  ]);
}, 120_000);

/** Runs a command of the README on the content of a directory; returns what it prints. */
async function run(line: string, content: string): Promise<string> {
  const [program = '', ...words] = line.split(' ');
  const env = { ...process.env, CONTENT_DIR: content };
  const { stdout } = await promisify(execFile)(program, words, { env });
  return stdout;
}
