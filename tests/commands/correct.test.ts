import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type Permalinks,
  type RecordedMeeting,
  recordedMeetingOf,
} from '../../src/meeting/permalinks.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { writeFiles } from '../write-files.ts';
import { command } from './command.ts';
import { siteDirectory } from './site-directory.ts';

const source = sampleFiles[sourcePath];

test('npm run correct takes over the new text and keeps the old words, their hash and the day', async () => {
  const { content, received } = await site(source.replace('also concurred', 'fully concurred'));
  const { status } = await command('correct', content, [
    '2024-05-02-hawaii',
    '2024-06-10',
    received,
  ]);
  expect(status).toBe(0);
  expect(read(content, sourcePath)).toBe(readFileSync(received, 'utf8'));
  expect(read(content, meetingPath)).toContain('2. They fully concurred.\n');
  expect(idsOf(content)).toMatchObject({
    'status-quo-2': {
      sha256: sha256('They fully concurred.'),
      history: [
        {
          until: '2024-06-10',
          sha256: sha256('They also concurred.'),
          text: 'They also concurred.',
        },
      ],
    },
  });
  // The day on which the record has it, for those who follow the feed.
  expect(meetingOf(content)).toMatchObject({ recorded: '2024-06-01', updated: today() });
  const again = await command('permalinks', content);
  expect(again.output).toContain('0 new ids on record');
});

test('where the correction touches a fact, a draft is left for a person to finish', async () => {
  const { content, received } = await site(source.replace('11:53', '11:58'));
  const words = ['2024-05-02-hawaii', '2024-06-10', received];
  const refused = await command('correct', content, words);
  expect(refused.status).toBe(1);
  expect(refused.errors).toContain('fact-text');
  expect(refused.errors).toContain(`finish ${received}.md`);
  expect(read(content, meetingPath)).toBe(sampleFiles[meetingPath]);

  const draft = `${received}.md`;
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('time: 11:53', 'time: 11:58'));
  expect((await command('correct', content, [...words, draft])).status).toBe(0);
  expect(read(content, meetingPath)).toContain('time: 11:58');
});

test('the only sentence of a topic can be removed: the topic becomes a former part', async () => {
  const text = source.replace(
    'confirmed the status quo. They also concurred.',
    'confirmed the status quo.',
  );
  const files = {
    ...sampleFiles,
    [meetingPath]: sampleFiles[meetingPath].replace(
      '2. They also concurred.',
      '\n## Bases {#bases}\n\n1. They also concurred.',
    ),
  };
  const { content, received } = await site(text, files);
  const { status, errors } = await command('correct', content, [
    '2024-05-02-hawaii',
    '2024-06-10',
    received,
  ]);
  // The content of the test is in no commit.
  expect(errors).toMatch(/^The record of ids was compared with no earlier one: .*\n$/);
  expect(status).toBe(0);
  expect(idsOf(content)).toMatchObject({
    bases: { removed: '2024-06-10', heading: 'Bases' },
    'bases-1': { removed: '2024-06-10' },
  });
  expect((await command('permalinks', content)).output).toContain('0 new ids');
});

test('a sentence that only moved is recorded as moved, and its new copy has its day', async () => {
  const text = source
    .replace(' They also concurred.', '')
    .replace('2+2” and U.S. bases.', '2+2” and U.S. bases. They also concurred.');
  const meeting = sampleFiles[meetingPath].replace('terms:', 'retrieved: 2024-05-04\nterms:');
  const { content, received } = await site(text, { ...sampleFiles, [meetingPath]: meeting });
  const { status } = await command('correct', content, [
    '2024-05-02-hawaii',
    '2024-06-10',
    received,
  ]);
  expect(status).toBe(0);
  expect(read(content, meetingPath)).toContain('retrieved: 2024-06-10\n');
  expect(idsOf(content)).toMatchObject({
    'status-quo-2': { moved: 'deterrence-1a' },
    'deterrence-1a': { sha256: sha256('They also concurred.') },
  });
});

test('ids that a corrected file gives to each other’s words are refused', async () => {
  const { content, received } = await site(source.replace('status quo. They', 'quo. They'));
  const swapped = `${received}.md`;
  writeFileSync(
    swapped,
    sampleFiles[meetingPath]
      .replace('confirmed the status quo.', 'confirmed the quo. {#status-quo-2}')
      .replace('2. They also concurred.', '2. They also concurred. {#status-quo-1}'),
  );
  const { errors } = await command('correct', content, [
    '2024-05-02-hawaii',
    '2024-06-10',
    received,
    swapped,
  ]);
  expect(errors).toContain('“status-quo-1” has the words of “status-quo-2”');
});

test.each([
  ['before the text was published', '1999-01-01', '1999-01-01 is before 2024-05-03'],
  ['in the future', '2999-01-01', '2999-01-01 is in the future'],
])('a correction %s is refused', async (_, day, message) => {
  const { content, received } = await site(source.replace('also', 'fully'));
  const { errors } = await command('correct', content, ['2024-05-02-hawaii', day, received]);
  expect(errors).toContain(message);
  expect(read(content, meetingPath)).toBe(sampleFiles[meetingPath]);
});

test('a correction before an earlier one is refused', async () => {
  const { content, received } = await site(source.replace('also', 'fully'));
  const correct = (day: string) =>
    command('correct', content, ['2024-05-02-hawaii', day, received]);
  expect((await correct('2024-06-10')).status).toBe(0);
  writeFileSync(received, source.replace('also', 'wholly'));
  expect((await correct('2024-06-09')).errors).toContain('2024-06-09 is before 2024-06-10');
  expect((await correct('2024-06-11')).status).toBe(0);
});

test('npm run withdraw takes the words away and keeps what stood there on record', async () => {
  const { content } = await site(source);
  const withdraw = (...words: string[]) => command('withdraw', content, words);
  const day = '2024-06-10';
  expect((await withdraw('2024-05-02-hawaii', day)).errors).toContain('Usage: npm run withdraw');
  expect((await withdraw('2024-05-03-hawaii', day, 'By mistake.')).errors).toContain('no meeting');
  expect((await withdraw('2024-05-02-hawaii', '2024-05-31', 'By mistake.')).errors).toContain(
    '2024-05-31 is before 2024-06-01, when “2024-05-02-hawaii” was put on record',
  );
  expect((await withdraw('2024-05-02-hawaii', day, 'By mistake.')).status).toBe(0);
  const record = read(content, 'permalinks.json');
  expect(JSON.parse(record)).toMatchObject({
    '2024-05-02-hawaii': {
      withdrawn: day,
      reason: 'By mistake.',
      title: 'Defense Ministerial Meeting (Summary)',
      recorded: '2024-06-01',
      ids: { 'status-quo': [], 'status-quo-2': [sha256('They also concurred.')] },
    },
  });
  expect(record).not.toContain('concurred');
  expect(existsSync(join(content, meetingPath))).toBe(false);
  expect((await command('permalinks', content)).output).toContain('0 new ids');
});

test('npm run permalinks writes the day on which a meeting is put on record, once', async () => {
  const content = siteDirectory({ ...sampleFiles, 'permalinks.json': '{}' });
  expect((await command('permalinks', content)).output).toBe('7 new ids on record\n');
  expect(meetingOf(content).recorded).toBe(today());
  const later = await site(source);
  expect((await command('permalinks', later.content)).output).toBe('0 new ids on record\n');
  expect(meetingOf(later.content).recorded).toBe('2024-06-01');
});

test('a meeting on record from before days were kept gets today’s, and the editor is told', async () => {
  const { content } = await site(source);
  const before = meetingOf(content).ids;
  writeFiles(content, { 'permalinks.json': JSON.stringify({ '2024-05-02-hawaii': before }) });
  const { output } = await command('permalinks', content);
  expect(output).toContain(`on record without a day and has ${today()} now`);
  expect(output).toContain('git log');
  expect(meetingOf(content)).toEqual({ recorded: today(), ids: before });
  expect((await command('permalinks', content)).output).toBe('0 new ids on record\n');
});

test.each(['permalinks', 'move', 'correct', 'withdraw'])('npm run %s has --help', async (name) => {
  const { status, output, errors } = await command(name, siteDirectory({}), ['--help']);
  expect([status, errors]).toEqual([0, '']);
  expect(output).toContain(`Usage: npm run ${name}`);
});

test.each([
  ['no date', (path: string) => ['2024-05-02-hawaii', 'June', path], 'Usage: npm run correct'],
  [
    'no such meeting',
    (path: string) => ['2024-05-03-hawaii', '2024-06-10', path],
    'There is no meeting',
  ],
  ['no such file', (path: string) => ['2024-05-02-hawaii', '2024-06-10', `${path}x`], 'ENOENT'],
])('%s: nothing is changed', async (_, words, message) => {
  const { content, received } = await site(source);
  const { status, errors } = await command('correct', content, words(received));
  expect(status).toBe(1);
  expect(errors).toContain(message);
  expect(errors).toContain('Nothing was changed.');
  expect(read(content, meetingPath)).toBe(sampleFiles[meetingPath]);
});

test('npm run move records a rename, and refuses what the content does not show', async () => {
  const { content } = await site(source);
  const file = join(content, meetingPath);
  const move = ['2024-05-02-hawaii#status-quo', '2024-05-02-hawaii#situation'];
  const early = await command('move', content, move);
  expect(early.errors).toContain('“2024-05-02-hawaii#status-quo” is still in the content');

  writeFileSync(file, sampleFiles[meetingPath].replace('{#status-quo}', '{#situation}'));
  expect((await command('move', content, move)).status).toBe(0);
  expect(idsOf(content)).toMatchObject({
    'status-quo': { moved: 'situation' },
    'status-quo-1': { moved: 'situation-1' },
    'status-quo-2': { moved: 'situation-2' },
  });
  expect(existsSync(file)).toBe(true);
  expect((await command('permalinks', content)).output).toContain('0 new ids');
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function idsOf(content: string): object {
  return meetingOf(content).ids;
}

function meetingOf(content: string): RecordedMeeting {
  const permalinks = JSON.parse(read(content, 'permalinks.json')) as Permalinks;
  return recordedMeetingOf(permalinks, '2024-05-02-hawaii') ?? { ids: {} };
}

/** The sample site, or another, and a file with the text received later. */
async function site(
  text: string,
  files: Record<string, string> = sampleFiles,
): Promise<{ content: string; received: string }> {
  const content = siteDirectory(await withPermalinks(files));
  return { content, received: join(siteDirectory({ 'later.txt': text }), 'later.txt') };
}

function read(content: string, path: string): string {
  return readFileSync(join(content, path), 'utf8');
}
