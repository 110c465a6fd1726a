import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteDirectory } from './commands/site-directory.ts';

test('a checkout that changes line ends leaves the official texts as they were received', () => {
  const source = 'content/sources/2024-05-02-hawaii.txt';
  const received = readFileSync(source, 'utf8');
  const repository = siteDirectory({
    '.gitattributes': readFileSync('.gitattributes', 'utf8'),
    [source]: received,
    'other.txt': received,
  });
  const git = (...words: string[]) => {
    const author = ['-c', 'user.name=any', '-c', 'user.email=any@any.example'];
    execFileSync('git', ['-C', repository, ...author, ...words], { stdio: 'pipe' });
  };
  git('init');
  git('add', '.');
  git('commit', '--message', 'Any');
  git('-c', 'core.autocrlf=true', 'clone', '.', 'clone');
  const checkedOut = (name: string) => readFileSync(join(repository, 'clone', name), 'utf8');
  expect(checkedOut(source)).toBe(received);
  expect(checkedOut('other.txt')).toBe(received.replaceAll('\n', '\r\n'));
});
