import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { buildPlace } from '../../src/publish/build-place.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { writeFiles } from '../write-files.ts';
import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';

const locks = 'node_modules/.cache/builds';

test.each(['#', '?', "'", '"'])(
  'a project with a %s in its path is refused in a sentence',
  (sign) => {
    expect(() => {
      begin(`/any where/${sign}é/`);
    }).toThrow(`no directory with a ${sign} in its path`);
  },
);

test('a project with spaces and other letters in its path is taken', () => {
  const root = siteDirectory({ 'an é 普天間/x': '' });
  begin(join(root, 'an é 普天間/'), 'build');
});

test('beside another build into the same directory none is begun', () => {
  const root = siteDirectory({});
  begin(`${root}/`, 'build');
  const [lock = ''] = readdirSync(join(root, locks));
  // The process that runs this one's tests is there as long as they are.
  writeFiles(root, { [`${locks}/${lock}`]: String(process.ppid) });
  expect(() => {
    begin(`${root}/`, 'build');
  }).toThrow(/Another build into .*dist\/ is under way/);
  begin(`${root}/`, 'build', 'other/');
  begin(`${root}/`, 'dev');
});

test('the lock of a build that was killed is taken over', () => {
  const root = siteDirectory({});
  begin(`${root}/`, 'build');
  const [lock = ''] = readdirSync(join(root, locks));
  writeFiles(root, { [`${locks}/${lock}`]: '2147483646' });
  begin(`${root}/`, 'build');
  expect(readFileSync(join(root, locks, lock), 'utf8')).toBe(String(process.pid));
});

function begin(root: string, command: 'build' | 'dev' = 'dev', outDir = 'dist/'): void {
  const before = process.listeners('exit');
  onTestFinished(() => {
    for (const listener of process.listeners('exit')) {
      if (!before.includes(listener)) process.removeListener('exit', listener);
    }
  });
  const config = { root: pathToFileURL(root), outDir: pathToFileURL(join(root, outDir)) };
  void buildPlace().hooks['astro:config:setup']?.({ command, config } as never);
}
