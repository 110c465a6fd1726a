import { expect, test } from 'vitest';
import {
  type Permalinks,
  type RecordedMeeting,
  recordedMeetingOf,
} from '../../src/meeting/permalinks.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
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

test('a renamed meeting gets one message, which names the new one', async () => {
  const { [meetingPath]: meeting = '', [sourcePath]: source = '', ...others } = published;
  const problems = await problemsIn({
    ...others,
    'meetings/2024-05-02-honolulu.md': meeting,
    'sources/2024-05-02-honolulu.txt': source,
  });
  expect(problems).toEqual([
    'permalink-lost “2024-05-02-hawaii” is gone with its 7 ids; its words are in “2024-05-02-honolulu” — ' +
      'Give its files back their name, or record the move: npm run move -- ' +
      '2024-05-02-hawaii 2024-05-02-honolulu',
    'permalink-new 7 ids of a new meeting — Run “npm run permalinks” and commit content/permalinks.json.',
  ]);
});

test('a deleted meeting gets one message, and no other meeting’s sentence is offered for its own', async () => {
  const { [meetingPath]: meeting = '', [sourcePath]: source = '', ...others } = published;
  const other = (text: string) =>
    text.replaceAll('status quo', 'region').replaceAll('discussed', 'spoke of');
  const problems = await problemsIn({
    ...others,
    'meetings/2024-05-02-honolulu.md': other(meeting),
    'sources/2024-05-02-honolulu.txt': other(source),
  });
  expect(problems[0]).toBe(
    'permalink-lost “2024-05-02-hawaii” is gone with its 7 ids — Restore both its files; if it may ' +
      'not stay, withdraw it then: npm run withdraw -- 2024-05-02-hawaii <day> "<reason>"',
  );
  expect(problems.join()).not.toContain('npm run move');
});

test('what the ministry removed keeps its id to itself', async () => {
  const history = [{ until: '2024-06-10', sha256: hashOfWords('Old words.'), text: 'Old words.' }];
  const removed = { removed: '2024-06-10', history };
  const record = recordWith({ 'status-quo-2': removed, gone: removed });
  const problems = await problemsAfter({ 'permalinks.json': record });
  expect(problems).toEqual([
    'permalink-words “status-quo-2” stood for words removed by the ministry — Give this another id.',
  ]);
});

test('a note that links to a moved id is shown the new one', async () => {
  const problems = await problemsAfter({
    [meetingPath]: published[meetingPath]?.replace('(#deterrence)', '(#old)') ?? '',
    'permalinks.json': recordWith({ old: { moved: 'deterrence' } }),
  });
  expect(problems).toEqual([
    'link-target “/meetings/2024-05-02-hawaii/#old” — ' +
      'It has moved: write “2024-05-02-hawaii.md#deterrence”.',
  ]);
});

test.each<[string, object]>([
  [
    'words of another hash',
    { history: [{ until: '2024-06-10', sha256: '0'.repeat(64), text: 'Old.' }] },
  ],
  ['days out of order', { since: '2025-01-01', history: [former('2024-06-10')] }],
])('the history of an id with %s is refused at its place', async (_, changes) => {
  const sha256 = hashOfWords('They also concurred.');
  const problems = await problemsAfter({
    'permalinks.json': recordWith({ 'status-quo-2': { sha256, ...changes } }),
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('malformed-field “2024-05-02-hawaii.ids.status-quo-2');
});

test.each([
  ['an id moved to itself', { '2024-05-02-hawaii': { ids: { old: { moved: 'old' } } } }],
  ['a meeting moved to itself', { '2024-05-02-hawaii': { moved: '2024-05-02-hawaii' } }],
  ['a path for a meeting', { '../../x': { moved: '2024-05-02-hawaii' } }],
  ['a path for an id', { '2024-05-02-hawaii': { ids: { '../x': { moved: 'status-quo' } } } }],
  ['a path as the target', { '2024-05-02-hawaii': { ids: { old: { moved: '../../etc' } } } }],
  ['a path for an id, without a day', { '2024-05-02-hawaii': { '../x': { moved: 'status-quo' } } }],
  ['a day in another form', { '2024-05-02-hawaii': { recorded: '1 June 2024', ids: {} } }],
  ['a day that is none', { '2024-05-02-hawaii': { recorded: '2024-02-30', ids: {} } }],
  ['an instant for a day', { '2024-05-02-hawaii': { recorded: '2024-06-01T09:00:00Z', ids: {} } }],
  [
    'a correction before the day of the meeting',
    { '2024-05-02-hawaii': { recorded: '2024-06-02', updated: '2024-06-01', ids: {} } },
  ],
])('%s is refused', async (_, record) => {
  const problems = await problemsAfter({ 'permalinks.json': JSON.stringify(record) });
  expect(problems.join('\n')).toContain('malformed-field');
  expect(problems.join('\n')).not.toContain('Invalid');
});

test('a meeting on record without a day is refused until the command gives it one', async () => {
  const { recorded, ...rest } = recorded2024();
  expect(recorded).toBe('2024-06-01');
  const problems = await problemsAfter({
    'permalinks.json': JSON.stringify({ '2024-05-02-hawaii': rest }),
  });
  expect(problems).toEqual([
    'permalink-new the day of a meeting — Run “npm run permalinks” and commit content/permalinks.json.',
  ]);
});

function recorded2024(): RecordedMeeting {
  const permalinks = JSON.parse(published['permalinks.json'] ?? '') as Permalinks;
  return recordedMeetingOf(permalinks, '2024-05-02-hawaii') ?? { ids: {} };
}

/** The record of the sample with more, or other, entries. */
function recordWith(entries: Record<string, object>): string {
  const { ids, ...days } = recorded2024();
  return JSON.stringify({ '2024-05-02-hawaii': { ...days, ids: { ...ids, ...entries } } });
}

function former(until: string) {
  return { until, sha256: hashOfWords('Old.'), text: 'Old.' };
}

/** Problems of the sample with some files changed: rule, what was found, cure. */
async function problemsAfter(changed: Record<string, string>): Promise<string[]> {
  return problemsIn({ ...published, ...changed });
}

async function problemsIn(content: Record<string, string>): Promise<string[]> {
  const { files } = await readSite(siteDirectory(content));
  return files.flatMap(({ messages }) =>
    messages.map(({ ruleId, actual, note }) => `${ruleId ?? ''} ${actual ?? ''} — ${note ?? ''}`),
  );
}
