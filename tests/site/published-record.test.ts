import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Permalinks } from '../../src/meeting/permalinks.ts';
import { formatPermalinks } from '../../src/permalinks/record-files.ts';
import { readEarlierTexts } from '../../src/site/earlier-texts.ts';
import { readPublishedRecord } from '../../src/site/published-record.ts';
import { readSite } from '../../src/site/read-site.ts';
import { committedDirectory, git, siteDirectory } from '../commands/site-directory.ts';
import { sampleFiles } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

const files = await withPermalinks(sampleFiles);
const meetings = ['2024-05-02-hawaii'];

afterEach(() => void vi.unstubAllEnvs());

const idsOf = (record: Permalinks | undefined) => record && Object.keys(record.meetings);

test('what is committed counts as published, whatever the working tree has', async () => {
  const directory = committedDirectory(files);
  writeFileSync(join(directory, 'permalinks/2024-05-02-hawaii.json'), '<<<<<<< HEAD\n');
  expect(idsOf(await readPublishedRecord(directory))).toEqual(meetings);
  // A hook of git names a repository of its own.
  vi.stubEnv('GIT_DIR', join(directory, 'none'));
  expect(idsOf(await readPublishedRecord(directory))).toEqual(meetings);
});

test.runIf(process.getuid?.() === 0)('the checkout may belong to another user', async () => {
  const directory = committedDirectory(files);
  execFileSync('chown', ['-R', '65534:65534', directory]);
  expect(idsOf(await readPublishedRecord(directory))).toEqual(meetings);
});

test('nothing is published by content outside git, or in no commit', async () => {
  const directory = siteDirectory(files);
  expect(await readPublishedRecord(directory)).toBeUndefined();
  git(directory, 'init', '-q');
  expect(await readPublishedRecord(directory)).toBeUndefined();
  expect((await readSite(directory)).isCompared).toBe(false);
});

test('PUBLISHED is an address or a file, and a fault is never taken for an empty record', async () => {
  const { site } = await readSite(siteDirectory(files));
  const text = formatPermalinks(site?.permalinks ?? { meetings: {}, terms: {} });
  const moved = {
    '2024-05-02-hawaii': { recorded: '2024-06-01', ids: { old: { moved: 'dicas' } } },
  };
  const answers: Record<string, string> = {
    '/permalinks.json': text,
    '/html': '<!doctype html><title>Not found</title>',
    '/meetings/2024-05-02-hawaii.json': '<!doctype html>',
    '/empty': '',
    '/nothing': '{}',
    '/list': '[]',
    '/cut': text.slice(0, 200),
    '/moved': JSON.stringify(moved),
  };
  const server = createServer(({ url = '' }, response) => {
    if (url === '/slow') return;
    response.statusCode = url in answers ? 200 : 404;
    response.end(answers[url]);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const read = (name: string) => {
    vi.stubEnv('PUBLISHED', name);
    return readPublishedRecord(siteDirectory(files), 500);
  };
  expect(idsOf(await read(`${origin}/permalinks.json`))).toEqual(meetings);
  // A host may answer with a page of its own.
  const [id = ''] = meetings;
  expect(await readEarlierTexts(siteDirectory({}), id, new Set(['hash']))).toEqual(new Map());
  expect(idsOf(await read(join(siteDirectory({ 'record.json': text }), 'record.json')))).toEqual(
    meetings,
  );
  for (const path of ['/html', '/empty', '/nothing', '/list', '/cut']) {
    await expect(read(origin + path), path).rejects.toThrow('is no record of IDs that can be read');
  }
  await expect(read(`${origin}/none`)).rejects.toThrow('gives the answer 404');
  await expect(read(`${origin}/slow`)).rejects.toThrow('gives no answer');
  await expect(read('http://127.0.0.1:1/')).rejects.toThrow('127.0.0.1:1/”, gives no answer');
  await expect(read('none.json')).rejects.toThrow('“none.json”, does not exist');
  await expect(read(`${origin}/moved`)).rejects.toThrow(
    'no longer supported: 2024-05-02-hawaii#old',
  );
});
