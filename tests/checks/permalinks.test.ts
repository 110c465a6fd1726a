import { expect, test } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

const published = await withPermalinks(sampleFiles);

test('of a renamed id the message offers the new one and the command that records the move', async () => {
  const problems = await problemsAfter({
    [meetingPath]: published[meetingPath]?.replace('concurred.', 'concurred. {#concurrence}') ?? '',
  });
  expect(problems).toEqual([
    'permalink-lost “status-quo-2” is gone; what it stood for is “concurrence” now — ' +
      'Give it back its id, {#status-quo-2}, or record the move: npm run move -- ' +
      '2024-05-02-hawaii#status-quo-2 2024-05-02-hawaii#concurrence',
  ]);
});

test('of a renamed topic it finds the new one by its items', async () => {
  const problems = await problemsAfter({
    [meetingPath]: published[meetingPath]?.replace('{#status-quo}', '{#situation}') ?? '',
  });
  expect(problems.map((problem) => problem.split(' — ')[0])).toEqual([
    'permalink-lost “status-quo” is gone; what it stood for is “situation” now',
    'permalink-lost “status-quo-1” is gone; what it stood for is “situation-1” now',
    'permalink-lost “status-quo-2” is gone; what it stood for is “situation-2” now',
  ]);
});

test('ids that change places are reused for other words: the message says where those are', async () => {
  const problems = await problemsAfter({
    [meetingPath]:
      published[meetingPath]
        ?.replace('concurred.', 'concurred. {#status-quo-1}')
        .replace('the status quo.', 'the status quo. {#status-quo-2}') ?? '',
  });
  expect(problems).toEqual([
    'permalink-words “status-quo-2” stood for other words, which are “status-quo-1” now — ' +
      'Write {#status-quo-2} behind those words, and give these an id of their own.',
    'permalink-words “status-quo-1” stood for other words, which are “status-quo-2” now — ' +
      'Write {#status-quo-1} behind those words, and give these an id of their own.',
  ]);
});

test('of a renamed meeting each id is found in the new one', async () => {
  const { [meetingPath]: meeting = '', [sourcePath]: source = '', ...others } = published;
  const { files } = await readSite(
    siteDirectory({
      ...others,
      'meetings/2024-05-02-honolulu.md': meeting,
      'sources/2024-05-02-honolulu.txt': source,
    }),
  );
  const notes = files.flatMap(({ messages }) => messages.map(({ note }) => note));
  expect(notes).toContain(
    'Give it back its id, {#status-quo-1}, or record the move: npm run move -- ' +
      '2024-05-02-hawaii#status-quo-1 2024-05-02-honolulu#status-quo-1',
  );
});

test('what the ministry removed keeps its id to itself', async () => {
  const permalinks = JSON.parse(published['permalinks.json'] ?? '') as Record<string, object>;
  const history = [{ until: '2024-06-10', sha256: '0'.repeat(64), text: 'Old words.' }];
  const removed = { removed: '2024-06-10', history };
  const record = { ...permalinks['2024-05-02-hawaii'], 'status-quo-2': removed, gone: removed };
  const problems = await problemsAfter({
    'permalinks.json': JSON.stringify({ '2024-05-02-hawaii': record }),
  });
  expect(problems).toEqual([
    'permalink-words “status-quo-2” stood for words removed by the ministry — Give this another id.',
  ]);
});

test('a note that links to a moved id is shown the new one', async () => {
  const permalinks = JSON.parse(published['permalinks.json'] ?? '') as Record<string, object>;
  const record = { ...permalinks['2024-05-02-hawaii'], old: { moved: 'deterrence' } };
  const problems = await problemsAfter({
    [meetingPath]: published[meetingPath]?.replace('(#deterrence)', '(#old)') ?? '',
    'permalinks.json': JSON.stringify({ '2024-05-02-hawaii': record }),
  });
  expect(problems).toEqual([
    'link-target “/meetings/2024-05-02-hawaii/#old” — ' +
      'It has moved: write “2024-05-02-hawaii.md#deterrence”.',
  ]);
});

/** Problems of the sample with some files changed: rule, what was found, cure. */
async function problemsAfter(changed: Record<string, string>): Promise<string[]> {
  const { files } = await readSite(siteDirectory({ ...published, ...changed }));
  return files.flatMap(({ messages }) =>
    messages.map(({ ruleId, actual, note }) => `${ruleId ?? ''} ${actual ?? ''} — ${note ?? ''}`),
  );
}
