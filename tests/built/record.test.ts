import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../build-site.ts';
import { command } from '../commands/command.ts';
import { joinWords } from '../../src/meeting/words.ts';
import { commit, committedDirectory } from '../commands/site-directory.ts';
import { pagePaths } from '../page-paths.ts';
import { toldEvent } from '../sample-event.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { fileBytes } from './file-bytes.ts';
import { parsedPage } from './parsed-page.ts';
import { wordsAt } from './words-at.ts';

const hawaii = '/meetings/2024-05-02-hawaii/';
const publishedIds =
  'preamble-1 preamble-2 status-quo status-quo-1 status-quo-2 deterrence deterrence-1'.split(' ');
const tokyo = '/meetings/2023-06-02-tokyo/';
const ofTokyo = (text: string) =>
  text
    .replaceAll('2024-05-0', '2023-06-0')
    .replaceAll(/May (?=\d)/g, 'June ')
    .replaceAll(', 2024', ', 2023')
    .replaceAll('Hawaii', 'Tokyo')
    .replace('also concurred', 'agreed');

const eventsPath = 'follow-ups/2024-05-02-hawaii.yaml';
const events = `- id: since-2024-05-31-talks
  follows: [status-quo-1]
${toldEvent('2024-05-31', 'The Ministers meet again', 'The Ministers met again.')}`;

const changes: [from: string, to: string][] = [
  ['confirmed the', 'reaffirmed the'],
  ['2. They also concurred.', '2. They smiled. {#status-quo-1a}'],
  ['They also concurred.', 'They smiled.'],
  [
    `
## 2. Deterrence {#deterrence .official}

1. The Ministers discussed “2+2” and U.S. bases.[^ministers]

[^ministers]: See [the next topic](#deterrence).
`,
    '',
  ],
  ['\n2. Deterrence\nThe Ministers discussed “2+2” and U.S. bases.\n', ''],
];

test('after a correction and a withdrawal, every published address answers', async () => {
  const content = committedDirectory(
    await withPermalinks({
      ...sampleFiles,
      [eventsPath]: events,
      'meetings/2023-06-02-tokyo.md': ofTokyo(sampleFiles[meetingPath]),
      'sources/2023-06-02-tokyo.txt': ofTokyo(sampleFiles[sourcePath]),
    }),
  );
  const before = await build(content);

  expect(await command('withdraw', content, ['2023-06-02-tokyo', 'By mistake.'])).toMatchObject({
    status: 0,
  });
  for (const path of [meetingPath, sourcePath]) {
    const text = readFileSync(join(content, path), 'utf8');
    const edited = changes.reduce((all, [from, to]) => all.replace(from, to), text);
    writeFileSync(join(content, path), edited);
  }
  writeFileSync(join(content, eventsPath), events.replace('again.', 'in Singapore.'));
  expect(await command('permalinks', content, ['--corrected', '2024-06-10'])).toMatchObject({
    status: 0,
    errors: '',
  });
  const after = await build(content);

  const paths = await pagePaths(before);
  expect(await pagePaths(after)).toEqual(expect.arrayContaining(paths));
  for (const id of publishedIds) {
    const addresses = [`${hawaii}#${id}`, ...(/\d$/.test(id) ? [`${hawaii}${id}/`] : [])];
    for (const address of addresses) {
      const words = wordsAt(after, address);
      // The heading of a removed topic is not recorded.
      if (id !== 'deterrence') {
        expect(words, address).toEqual(expect.arrayContaining(wordsAt(before, address)));
      }
    }
  }
  expect(wordsAt(after, `${hawaii}status-quo-1/`)).toEqual([
    'The Ministers reaffirmed the status quo.',
    'The Ministers confirmed the status quo.',
  ]);
  const texts: [path: string, text: string][] = [
    [
      'status-quo-1/',
      'changed this sentence on 10 June 2024. Earlier wording:The Ministers confirmed',
    ],
    ['status-quo-1a/', 'The publisher added this sentence on 10 June 2024.'],
    ['status-quo-2/', 'removed this sentence on 10 June 2024. Last wording:They also concurred.'],
    ['', 'The publisher removed everything under the topic “deterrence” on 10 June 2024.'],
    ['sources/', '10 June 2024: the publisher removed “deterrence-1”.'],
  ];
  for (const path of ['status-quo-1/', 'since/']) {
    expect(textOf(after, hawaii + path)).toMatch(
      /The Ministers met in Singapore\..*Last changed \d+ \w+ 20\d\d/,
    );
  }
  for (const [path, text] of texts) expect(textOf(after, hawaii + path)).toContain(text);
  for (const path of paths.filter((path) => path.startsWith(tokyo))) {
    const text = textOf(after, path);
    expect(text, path).toMatch(/^Withdrawn.*Defense Ministerial Meeting .*2 June 2023/);
    expect(text, path).toContain('Reason: By mistake.');
    expect(text, path).toMatch(/[0-9a-f]{64}/);
  }
  const files = await fileBytes(after);
  for (const path of Object.keys(await fileBytes(before))) {
    if (!path.includes('2023-06-02-tokyo.')) continue;
    expect(files[path], path).toMatch(/withdr[ae]w[^]*By mistake\./);
  }
  const bytes = Object.values(files).join('\n');
  expect(bytes).not.toContain('They agreed.');

  // The only meeting with events goes too.
  commit(content);
  const words = ['2024-05-02-hawaii', 'By mistake.'];
  expect(await command('withdraw', content, words)).toMatchObject({ status: 0 });
  expect(await pagePaths(await build(content))).toEqual(expect.arrayContaining(paths));
}, 300_000);

function textOf(directory: string, path: string): string {
  return joinWords(parsedPage(directory, path).querySelector('main')?.textContent ?? '');
}

function build(content: string): Promise<string> {
  return builtSite({ CONTENT_DIR: content, TYPESET: 'off' });
}
