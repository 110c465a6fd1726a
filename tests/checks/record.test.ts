import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordedMeeting } from '../../src/meeting/permalinks.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { formatPermalinks } from '../../src/permalinks/record-files.ts';
import { changeContent } from '../../src/commands/run-command.ts';
import { nextRecord } from '../../src/permalinks/next-record.ts';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { without } from '../exports/without.ts';
import { sampleTerm, toldEvent } from '../sample-event.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

const id = '2024-05-02-hawaii';
const recordPath = `permalinks/${id}.json`;
const eventsPath = `follow-ups/${id}.yaml`;
const files = await withPermalinks({
  ...sampleFiles,
  [eventsPath]: `- id: since-2024-05-10-talks
  follows: [status-quo-1]
${toldEvent('2024-05-10', 'They met', 'They met again.')}`,
  'terms.yaml': sampleTerm('status quo'),
});
const meeting = JSON.parse(files[recordPath] ?? '') as RecordedMeeting;
const text = 'They also concurred.';
const lie = {
  until: '2024-06-10',
  sha256: hashOfWords('We never said so.'),
  text: 'We never said so.',
};

/** The site with files changed, beside a published record of the unchanged one. */
let directory: string;
beforeEach(async () => {
  directory = siteDirectory(files);
  const { site } = await readSite(directory);
  if (!site) throw new Error('no site');
  const published = siteDirectory({ 'permalinks.json': formatPermalinks(site.permalinks) });
  vi.stubEnv('PUBLISHED', join(published, 'permalinks.json'));
  vi.stubEnv('CONTENT_DIR', directory);
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** As `npm run permalinks` does. */
async function recordAll(): Promise<void> {
  await changeContent({
    record: ({ published, current, content }) =>
      nextRecord(published, current, content, '2026-11-30'),
  });
}

async function problemsAfter(changed: Record<string, string>): Promise<string[]> {
  for (const [path, value] of Object.entries(changed)) writeFileSync(join(directory, path), value);
  const { files: read } = await readSite(directory);
  return read.flatMap(({ messages }) =>
    messages.map(({ ruleId, actual, note }) => `${ruleId ?? ''} ${actual ?? ''} — ${note ?? ''}`),
  );
}

type Ids = Record<string, object>;
const withIds = (change: (ids: Ids) => Ids) => ({ ...meeting, ids: change(meeting.ids) });
const withEntry = (name: string, entry: object) => withIds((ids) => ({ ...ids, [name]: entry }));
const sentence = { sha256: hashOfWords(text) };
const earlier = { until: '2024-06-10', ...sentence, text };
const withSecond = (entry: object) => withEntry('status-quo-2', entry);
const withdrawn = {
  withdrawn: '2024-06-10',
  reason: 'None.',
  title: 'Talks',
  day: '2024-05-02',
  recorded: '2024-06-01',
  ids: {},
};

test.each<[string, object]>([
  // What is lost.
  ['without a sentence', withIds((ids) => without(ids, 'status-quo-2'))],
  ['without a topic', withIds((ids) => without(ids, 'status-quo'))],
  ['without any ID', withIds(() => ({}))],
  ['with another hash', withSecond({ sha256: '0'.repeat(64) })],
  ['with a sentence made a topic', withSecond({})],
  ['with a topic made a sentence', withEntry('status-quo', sentence)],
  ['without its events', { ...meeting, followUps: {} }],
  ['recorded later', { ...meeting, recorded: '2024-06-02' }],
  ['recorded earlier', { ...meeting, recorded: '2024-05-20' }],
  // What is added.
  ['with wording never published', withSecond({ ...sentence, history: [lie] })],
  ['with current wording as earlier wording', withSecond({ ...sentence, history: [earlier] })],
  [
    'with a correction that the text does not have',
    withSecond({ sha256: lie.sha256, history: [earlier] }),
  ],
  ['with a day of addition', withSecond({ ...sentence, since: '2024-06-10' })],
  ['with a removal of what is here', withSecond({ removed: lie.until, history: [lie] })],
  [
    'with a true removal of what is here',
    withSecond({ removed: '2024-06-10', history: [earlier] }),
  ],
  ['with a removed topic that is here', withEntry('status-quo', { removed: '2024-06-10' })],
  [
    'with a removed sentence that never was',
    withEntry('ghost-1', { removed: lie.until, history: [lie] }),
  ],
  ['with a sentence that never was', withEntry('ghost-1', sentence)],
  ['with a topic that never was', withEntry('ghost', {})],
  ['with a day of correction', { ...meeting, updated: '2024-06-10' }],
  ['with a correction before it was recorded', { ...meeting, updated: '2024-05-31' }],
  [
    'with an event that never was',
    { ...meeting, followUps: { ...meeting.followUps, 'since-x': { recorded: '2024-06-10' } } },
  ],
  ['with an event changed later', changedEvent({ updated: '2024-06-10' })],
  ['with an event recorded earlier', changedEvent({ recorded: '2024-05-11' })],
  ['with another hash of an event', changedEvent({ sha256: '0'.repeat(64) })],
  ['withdrawn while it is here', withdrawn],
])('a record %s is refused, and written anew by the command', async (name, record) => {
  const problems = await problemsAfter({ [recordPath]: JSON.stringify(record) });
  expect(problems).not.toEqual([]);
  for (const problem of problems) expect(problem, name).toMatch(/^permalink-(record|words)/);
  await recordAll();
  expect(await problemsAfter({})).toEqual([]);
});

function changedEvent(change: object): object {
  const name = 'since-2024-05-10-talks';
  const entry = meeting.followUps?.[name];
  return { ...meeting, followUps: { [name]: { ...entry, ...change } } };
}

test.each<[string, string, object]>([
  ['a meeting that never was', '2024-01-01-ghost', { ...meeting, followUps: undefined }],
  ['a withdrawal of what never was', '2024-01-01-ghost', withdrawn],
  ['a term without its entry', 'terms', { ids: {} }],
  ['a term that never was', 'terms', { ids: { ghost: { recorded: '2024-06-01' } } }],
  ['a term with another day', 'terms', { ids: { 'status-quo': { recorded: '2024-06-02' } } }],
])('%s in the record is refused', async (_, name, record) => {
  const problems = await problemsAfter({ [`permalinks/${name}.json`]: JSON.stringify(record) });
  expect(problems.join('\n')).toMatch(/^permalink-record/);
});

test.each<[string, object]>([
  [
    'earlier wording with another hash',
    withSecond({ ...sentence, history: [{ ...lie, sha256: '0'.repeat(64) }] }),
  ],
  ['a day that does not exist', withSecond({ ...sentence, since: '2025-02-31' })],
  ['days out of order', withSecond({ ...sentence, since: '2025-01-01', history: [lie] })],
  ['an empty history', withSecond({ ...sentence, history: [] })],
  ['another day of removal', withSecond({ removed: '2024-06-11', history: [lie] })],
  ['a move', withSecond({ moved: 'status-quo-1' })],
  ['an unknown field', withSecond({ ...sentence, note: 'x' })],
  ['a path for an ID', withEntry('../x', {})],
  ['no recorded day', { ids: meeting.ids }],
])('a record with %s is malformed', async (_, record) => {
  const problems = await problemsAfter({ [recordPath]: JSON.stringify(record) });
  expect(problems.join('\n')).toMatch(/^(malformed|unknown)-field/);
  expect(problems.join('\n')).not.toContain('Invalid');
});

/** The sample with a change of its meeting file, and of its source if that changes too. */
function edited(
  changes: [from: string, to: string][],
  ...inSource: [from: string, to: string][]
): Record<string, string> {
  const change = (path: string, all: [string, string][]) =>
    all.reduce((before, [from, to]) => before.replace(from, to), files[path] ?? '');
  return {
    [meetingPath]: change(meetingPath, changes),
    [sourcePath]: change(sourcePath, inSource),
  };
}
const first = '1. The Ministers confirmed the status quo.';
const second = '2. They also concurred.';
const corrected =
  /If the publisher .* npm run permalinks -- --corrected <YYYY-MM-DD> \(set PUBLISHED=<site>.*\)$/;

/** Edits of the content, and the problems that answer them. */
const edits: Record<string, [changed: Record<string, string>, ...expected: RegExp[]]> = {
  'a renamed sentence': [
    edited([[second, `${second} {#concurrence}`]]),
    /^permalink-words “concurrence” has the wording of “status-quo-2” — Write {#status-quo-2} after it/,
  ],
  'a renamed topic': [
    edited([['{#status-quo}', '{#situation}']]),
    /^permalink-lost “status-quo” is missing; its sentences are under “situation” — .*{#status-quo}$/,
  ],
  'swapped IDs': [
    edited([
      [first, `${first} {#status-quo-2}`],
      [second, `${second} {#status-quo-1}`],
    ]),
    /^permalink-words “status-quo-2” has the wording of “status-quo-1” — Write {#status-quo-1}/,
    /^permalink-words “status-quo-1” has the wording of “status-quo-2” — Write {#status-quo-2}/,
  ],
  'changed wording': [
    edited([['also concurred', 'fully concurred']], ['also concurred', 'fully concurred']),
    new RegExp(`^permalink-words “status-quo-2” has different wording.*${corrected.source}`),
  ],
  'an inserted sentence': [
    edited([[second, `2. They smiled.\n3. ${text}`]], [text, `They smiled. ${text}`]),
    /^permalink-words “status-quo-2” is a new sentence here — Write .* {#status-quo-1a}, so/,
  ],
  'a sentence inserted in front': [
    edited(
      [[first, `1. They smiled.\n${first}`]],
      ['The Ministers conf', 'They smiled. The Ministers conf'],
    ),
    /^permalink-words “status-quo-1” is a new sentence here — Write .* {#status-quo-0a}, so/,
  ],
  'an added sentence': [
    edited([[second, `${second}\n3. They smiled.`]], [text, `${text} They smiled.`]),
    new RegExp(`^permalink-new “status-quo-3” is a new sentence.*${corrected.source}`),
  ],
  'a removed sentence': [
    edited([[`${second}\n`, '']], [` ${text}`, '']),
    new RegExp(`^permalink-lost “status-quo-2” is missing.*${corrected.source}`),
  ],
  'a removed sentence whose ID the next one has': [
    edited([[`${first}\n`, '']], ['The Ministers confirmed the status quo. ', '']),
    /^permalink-words “status-quo-1” has the wording of “status-quo-2” — Write {#status-quo-2}/,
  ],
  'a removed topic': [
    edited(
      [[(files[meetingPath] ?? '').slice((files[meetingPath] ?? '').indexOf('## 2.')), '']],
      ['2. Deterrence\nThe Ministers discussed “2+2” and U.S. bases.', ''],
    ),
    /^permalink-lost “deterrence” is missing/,
  ],
  'a meeting that is deleted': [{}, /^permalink-lost “2024-05-02-hawaii” is missing — Restore/],
};

test.each(Object.entries(edits))(
  'of %s only the cause is reported, with the line to write',
  async (name, [changed, ...expected]) => {
    if (name.endsWith('deleted')) {
      for (const path of [meetingPath, sourcePath, eventsPath]) rmSync(join(directory, path));
    }
    const problems = await problemsAfter(changed);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
    await expect(recordAll()).rejects.toThrow('The content has problems');
  },
);

test('an event has the day of its ID, and a day that exists', async () => {
  const events = files[eventsPath] ?? '';
  const added = events
    .replace('2024-05-10-talks', '2024-05-20-talks')
    .replace('They met again.', 'They spoke again.');
  const [problem] = await problemsAfter({ [eventsPath]: events + added });
  expect(problem).toMatch(/^follow-up-date 2024-05-10, but the ID has 2024-05-20 — Correct/);
  const unreal = added.replace('05-20-talks', '09-31-talks').replace(/05-10(?!.*05-10)/s, '09');
  expect(await problemsAfter({ [eventsPath]: events + unreal })).toContainEqual(
    expect.stringMatching(/^follow-up-date 2024-09, but the ID has 2024-09-31/),
  );
  const [fault] = await problemsAfter({
    [eventsPath]: events.replace(/date: .*/, 'date: 2025-02-31'),
  });
  expect(fault).toMatch(/^malformed-field .*2025-02-31/);
});

test('IDs are free until they are published', async () => {
  const published = siteDirectory({ 'permalinks.json': '{ "terms": { "ids": {} } }' });
  vi.stubEnv('PUBLISHED', join(published, 'permalinks.json'));
  for (const heading of ['{#situation}', '{#quo}']) {
    const draft = { ...edited([['{#status-quo}', heading]]), [eventsPath]: '[]' };
    expect(await problemsAfter(draft)).not.toEqual([]);
    await recordAll();
    expect(await problemsAfter({})).toEqual([]);
  }
  const record = readFileSync(join(directory, recordPath), 'utf8');
  expect(record).not.toMatch(/"(status-quo|situation)/);
});

test.each([
  ['2024-06-10', '2024-06-10', text, true],
  ['2024-05-02', '2024-06-10', text, false],
  ['2024-06-10', '2024-06-09', text, false],
  ['2024-06-10', '2024-06-10', lie.text, false],
])(
  'a correction of %s recorded on %s must follow: “%s”',
  async (until, updated, words, isValid) => {
    const change: [string, string] = ['also concurred', 'fully concurred'];
    const wording = { until, sha256: hashOfWords(words), text: words };
    const entry = { sha256: hashOfWords(text.replace(...change)), history: [wording] };
    const record = { ...withSecond(entry), updated };
    const files = { ...edited([change], change), [recordPath]: JSON.stringify(record) };
    expect((await problemsAfter(files)).length === 0).toBe(isValid);
  },
);
