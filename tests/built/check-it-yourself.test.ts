import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { siteDirectory } from '../commands/site-directory.ts';
import { parsedPage } from './parsed-page.ts';

const path = '/meetings/2024-05-02-hawaii/';
const source = readFileSync('content/sources/2024-05-02-hawaii.txt', 'utf8');
const ministry = (text: string) =>
  `<html><body><nav>Home</nav><p>${text.replaceAll('\n\n', '</p>\n<p class="a">')}</p></body></html>`;

test('the two commands of “Check this text” run, show the hash, and find no difference', () => {
  const [hash = '', ...words] = run(ministry(source));
  expect(hash).toContain('f543fb51048e71e11a8f78ea30bd0e9e576f8c2f0e33bcf0ec07765aa99b0c35');
  expect(words).toEqual([]);
});

test('they show a word that the publisher’s page does not have', () => {
  const [, ...words] = run(ministry(source.replace('concurred the', 'doubted the')));
  expect(words).toEqual(['< concurred']);
});

/** Runs the lines of the built page where `curl` answers from the built site and this page. */
function run(publisherPage: string): string[] {
  const page = parsedPage(inject('siteDirectory'), `${path}sources/`);
  const lines = page.querySelector('.sources pre code')?.textContent.split('\n') ?? [];
  expect(lines).toHaveLength(2);
  const directory = siteDirectory({ 'publisher.html': publisherPage });
  const curl = join(directory, 'curl');
  writeFileSync(
    curl,
    `#!/bin/sh
for address; do :; done
case "$address" in
*/meetings/*.source.txt) cp "${inject('siteDirectory')}/meetings/\${address##*/}" "\${address##*/}" ;;
*mod.go.jp*) cat publisher.html ;;
*) exit 1 ;;
esac
`,
  );
  chmodSync(curl, 0o755);
  const output = execFileSync('bash', ['-c', `${lines.join('\n')}\ntrue`], {
    cwd: directory,
    env: { ...process.env, PATH: [directory, process.env['PATH']].join(delimiter) },
    encoding: 'utf8',
  });
  return output.trimEnd().split('\n');
}
