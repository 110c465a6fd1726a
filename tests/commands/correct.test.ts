import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';
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
  const permalinks = JSON.parse(read(content, 'permalinks.json')) as Record<string, object>;
  expect(permalinks['2024-05-02-hawaii']).toMatchObject({
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
  const again = await command('permalinks', content);
  expect(again.output).toContain('0 new ids are on record');
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
  const permalinks = JSON.parse(read(content, 'permalinks.json')) as Record<string, object>;
  expect(permalinks['2024-05-02-hawaii']).toMatchObject({
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

/** The sample site, and a file with the text received later. */
async function site(text: string): Promise<{ content: string; received: string }> {
  const content = siteDirectory(await withPermalinks(sampleFiles));
  return { content, received: join(siteDirectory({ 'later.txt': text }), 'later.txt') };
}

function read(content: string, path: string): string {
  return readFileSync(join(content, path), 'utf8');
}
