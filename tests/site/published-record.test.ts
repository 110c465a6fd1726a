import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Permalinks, recordedMeetingOf } from '../../src/meeting/permalinks.ts';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { readSite } from '../../src/site/read-site.ts';
import { command } from '../commands/command.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

const id = '2024-05-02-hawaii';
const files = await withPermalinks(sampleFiles);

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each<[string, (record: Record<string, object>) => object, string[]]>([
  ['emptied', () => ({}), ['/meetings/2024-05-02-hawaii/ is missing', '/#deterrence is missing']],
  [
    'without an entry',
    (ids) => without(ids, 'status-quo-2'),
    ['/meetings/2024-05-02-hawaii/#status-quo-2 is missing'],
  ],
  [
    'with another hash',
    (ids) => ({ ...ids, 'status-quo-2': { sha256: '0'.repeat(64) } }),
    ['#status-quo-2 does not lead to the words it stood for'],
  ],
  [
    'with a sentence made a topic',
    (ids) => ({ ...ids, 'status-quo-2': {} }),
    ['stood for a sentence'],
  ],
  [
    'with a moved entry dropped',
    (ids) => without(ids, 'old'),
    ['/meetings/2024-05-02-hawaii/#old is missing'],
  ],
  [
    'with a moved entry leading elsewhere',
    (ids) => ({ ...ids, old: { moved: 'status-quo-1' } }),
    ['#old does not lead to the words it stood for'],
  ],
])('a record %s is compared with the one committed', async (_, change, found) => {
  const directory = committed();
  const record = JSON.parse(read(directory)) as Record<string, { ids: Record<string, object> }>;
  const ids = change(record[id]?.ids ?? {});
  writeRecord(
    directory,
    Object.keys(ids).length === 0 ? {} : ({ [id]: { ...record[id], ids } } as never),
  );
  const problems = await problemsOf(directory);
  for (const words of found) expect(problems.join('\n')).toContain(words);
  // The command that records what is new does not run over it.
  const before = read(directory);
  const { status } = await command('permalinks', directory);
  expect(status).toBe(1);
  expect(read(directory)).toBe(before);
});

test('files and record deleted together name every lost address', async () => {
  const directory = committed();
  rmSync(join(directory, meetingPath));
  rmSync(join(directory, sourcePath));
  writeRecord(directory, {});
  const problems = await problemsOf(directory);
  // The meeting itself, its seven ids and the one that had moved.
  expect(problems).toHaveLength(9);
});

test('what is new, and content that is in no commit, is no loss', async () => {
  const directory = committed();
  const record = JSON.parse(read(directory)) as Permalinks;
  writeRecord(directory, record);
  expect(await problemsOf(directory)).toEqual([]);
  // A first commit, no repository, other content within one.
  const first = siteDirectory(files);
  git(first, 'init', '-q');
  expect(await problemsOf(first)).toEqual([]);
  expect(await problemsOf(siteDirectory(files))).toEqual([]);
});

test('a record that is compared with nothing is not passed over in silence', async () => {
  const directory = siteDirectory(files);
  expect((await readSite(directory)).isCompared).toBe(false);
  const { status, errors } = await command('permalinks', directory);
  expect([status, errors]).toEqual([0, expect.stringMatching(/^The record .* no earlier one: /)]);
  expect((await command('permalinks', committed())).errors).toBe('');
});

test('the record may be named by file or address, and must be readable then', async () => {
  const other = siteDirectory({ 'record.json': formatPermalinks({ [id]: { ids: { gone: {} } } }) });
  const directory = siteDirectory(files);
  vi.stubEnv('PUBLISHED', join(other, 'record.json'));
  expect(await problemsOf(directory)).toEqual(['/meetings/2024-05-02-hawaii/#gone is missing']);

  const server = createServer((request, response) => {
    response.statusCode = request.url === '/permalinks.json' ? 200 : 404;
    response.end(readFileSync(join(other, 'record.json')));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('PUBLISHED', `${origin}/permalinks.json`);
  expect(await problemsOf(directory)).toEqual(['/meetings/2024-05-02-hawaii/#gone is missing']);
  vi.stubEnv('PUBLISHED', `${origin}/none`);
  expect((await problemsOf(directory)).join()).toContain('the answer is 404');
  vi.stubEnv('PUBLISHED', join(directory, sourcePath));
  expect((await problemsOf(directory)).join()).toContain('is no record of ids');
});

test('a hook of git, which names its own repository, does not mislead the comparison', async () => {
  const directory = committed();
  writeRecord(directory, {});
  vi.stubEnv('GIT_DIR', join(siteDirectory({}), 'none'));
  const { errors } = await command('permalinks', directory);
  expect(errors).toContain('permalink-record');
});

/** The sample with an id that has moved, committed to a repository of its own. */
function committed(): string {
  const directory = siteDirectory(files);
  const record = JSON.parse(read(directory)) as Permalinks;
  const before = recordedMeetingOf(record, id);
  const ids = { ...before?.ids, old: { moved: 'status-quo-2' } };
  writeRecord(directory, { [id]: { ...before, ids } });
  git(directory, 'init', '-q');
  git(directory, 'add', '.');
  git(directory, '-c', 'user.name=Any', '-c', 'user.email=any@any.example', 'commit', '-qm', 'All');
  return directory;
}

function git(directory: string, ...words: string[]): void {
  execFileSync('git', words, { cwd: directory });
}

function read(directory: string): string {
  return readFileSync(join(directory, 'permalinks.json'), 'utf8');
}

function writeRecord(directory: string, record: Permalinks): void {
  writeFileSync(join(directory, 'permalinks.json'), formatPermalinks(record));
}

function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** What the rule of two records finds. */
async function problemsOf(directory: string): Promise<string[]> {
  const { files } = await readSite(directory);
  return files.flatMap(({ messages }) =>
    messages.flatMap(({ ruleId, actual }) => (ruleId === 'permalink-record' ? [actual ?? ''] : [])),
  );
}
