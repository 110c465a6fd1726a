import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecordedMeeting } from '../../src/meeting/permalinks.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { sampleTerm } from '../sample-event.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { command } from './command.ts';
import { commit, committedDirectory, siteDirectory } from './site-directory.ts';

const id = '2024-05-02-hawaii';
const recordPath = `permalinks/${id}.json`;
const files = await withPermalinks({ ...sampleFiles, 'terms.yaml': sampleTerm('concurred') });
const text = 'They also concurred.';

type Change = [from: string, to: string];

/** The sample, committed and so published, with changes of its two files. */
function changedSite(...changes: Change[]): string {
  const directory = committedDirectory(files);
  edit(directory, ...changes);
  return directory;
}

function edit(directory: string, ...changes: Change[]): void {
  for (const path of [meetingPath, sourcePath]) {
    const text = changes.reduce((all, [from, to]) => all.replace(from, to), files[path] ?? '');
    writeFileSync(join(directory, path), text);
  }
}

const read = (directory: string) =>
  JSON.parse(readFileSync(join(directory, recordPath), 'utf8')) as RecordedMeeting;
const correct = (directory: string, day = '2024-06-10') =>
  command('permalinks', directory, ['--corrected', day]);
const today = () => new Date().toISOString().slice(0, 10);

test('a correction shows both wordings, and records the earlier one with its day', async () => {
  // The only use of a term goes with it.
  const directory = changedSite(['also concurred', 'fully agreed']);
  const refused = await command('permalinks', directory);
  expect(refused).toMatchObject({ status: 1 });
  expect(refused.errors).toContain('old  They [also concurred].\n  new  They [fully agreed].');
  expect(readFileSync(join(directory, recordPath), 'utf8')).toBe(files[recordPath]);

  expect(await correct(directory)).toMatchObject({ status: 0, errors: '' });
  expect(read(directory)).toMatchObject({ recorded: '2024-06-01', updated: today() });
  expect(read(directory).ids['status-quo-2']).toEqual({
    sha256: hashOfWords('They fully agreed.'),
    history: [{ until: '2024-06-10', sha256: hashOfWords(text), text }],
  });
  expect(await command('permalinks', directory)).toMatchObject({ status: 0, errors: '' });

  // Until it is published only the last correction counts.
  edit(directory, ['also concurred', 'agreed']);
  expect((await command('permalinks', directory)).status).toBe(1);
  expect((await correct(directory, '2024-06-12')).status).toBe(0);
  expect(read(directory).ids['status-quo-2']).toMatchObject({
    history: [{ until: '2024-06-12', text }],
  });

  // A text restored before it is published leaves nothing behind.
  edit(directory);
  expect((await command('permalinks', directory)).status).toBe(0);
  expect(readFileSync(join(directory, recordPath), 'utf8')).toBe(files[recordPath]);
});

test('a removed and an inserted sentence are recorded; the wording is found in older commits too', async () => {
  const directory = changedSite(
    [`2. ${text}`, '2. They smiled. {#status-quo-1a}'],
    [text, 'They smiled.'],
  );
  commit(directory);
  expect(await correct(directory)).toMatchObject({ status: 0 });
  expect(read(directory).ids).toMatchObject({
    'status-quo-1a': { sha256: hashOfWords('They smiled.'), since: '2024-06-10' },
    'status-quo-2': { removed: '2024-06-10', history: [{ until: '2024-06-10', text }] },
  });
});

test('a correction of white space counts, and keeps its day when another follows', async () => {
  const directory = changedSite(['confirmed the', 'confirmedthe']);
  expect((await correct(directory, '2024-06-10')).status).toBe(0);
  edit(directory, ['confirmed the', 'confirmedthe'], ['also concurred', 'fully agreed']);
  expect((await correct(directory, '2024-06-11')).status).toBe(0);
  expect(read(directory).ids).toMatchObject({
    'status-quo-1': { history: [{ until: '2024-06-10' }] },
    'status-quo-2': { history: [{ until: '2024-06-11' }] },
  });
  const { errors } = await correct(directory, '2024-06-12');
  expect(errors).toContain('To change the day of one, restore its text');
});

test.each<[string, Change[], string, string]>([
  ['a day that does not exist', [['also', 'fully']], '2024-02-31', '“2024-02-31” is no day'],
  ['a day in the future', [['also', 'fully']], '2999-01-01', '2999-01-01 is in the future'],
  ['a day before the text was published', [['also', 'fully']], '2024-05-01', 'before 2024-05-03'],
  ['a correction of the source alone', [['quo. They also', 'quo. They']], '2024-06-10', 'fidelity'],
  ['an unchanged text', [], '2024-06-10', 'There is no correction'],
  ['a joined sentence', [['\n2. They also', ' They also']], '2024-06-10', 'divided in another way'],
])('%s is refused', async (_, changes, day, message) => {
  const directory = changedSite(...changes);
  const { status, errors } = await correct(directory, day);
  expect([status, errors]).toEqual([1, expect.stringContaining(message)]);
  expect(errors).toContain('Nothing was changed.');
  expect(readFileSync(join(directory, recordPath), 'utf8')).toBe(files[recordPath]);
});

test('a sentence that seems to have the ID of another is asked for', async () => {
  const directory = changedSite(
    [`2. ${text}`, '2. They smiled a lot.\n3. They also fully concurred.'],
    [text, 'They smiled a lot. They also fully concurred.'],
  );
  const { status, errors } = await correct(directory);
  expect([status, errors]).toEqual([
    1,
    expect.stringContaining('“status-quo-3” is closest to the earlier wording of “status-quo-2”'),
  ]);
});

test('where all is recorded, it says so and writes nothing', async () => {
  const { output } = await command('permalinks', 'content');
  expect(output).toBe('There is nothing new to record\n');
});

test('npm run withdraw keeps title, day, reason and hashes, and says that it is final', async () => {
  const directory = changedSite();
  const withdraw = (...words: string[]) => command('withdraw', directory, words);
  expect((await withdraw(id)).errors).toContain('Usage: npm run withdraw');
  expect((await withdraw('2024-05-03-x', 'By mistake.')).errors).toContain(
    'no meeting “2024-05-03-x”',
  );
  const { status, output } = await withdraw(id, 'By mistake.');
  expect([status, output]).toEqual([0, expect.stringContaining('This is final')]);
  const record = readFileSync(join(directory, recordPath), 'utf8');
  expect(JSON.parse(record)).toMatchObject({
    withdrawn: today(),
    reason: 'By mistake.',
    title: 'Defense Ministerial Meeting (Summary)',
    ids: { 'status-quo': [], 'status-quo-2': [hashOfWords(text)] },
  });
  expect(record).not.toContain('concurred');
  for (const path of [meetingPath, sourcePath])
    expect(existsSync(join(directory, path))).toBe(false);
  expect(await command('permalinks', directory)).toMatchObject({ status: 0, errors: '' });
  writeFileSync(join(directory, recordPath), record.replace('Defense Ministerial', 'Secret'));
  expect((await command('permalinks', directory)).errors).toContain(
    'never had the title “Secret Meeting (Summary)” and the day 2024-05-02',
  );
  writeFileSync(join(directory, recordPath), record.replace('"2024-05-02"', '"2024-05-03"'));
  expect((await command('permalinks', directory)).errors).toContain('and the day 2024-05-03');
});

test.each(['permalinks', 'withdraw'])('npm run %s has --help', async (name) => {
  const { status, output } = await command(name, siteDirectory({}), ['--help']);
  expect([status, output]).toEqual([0, expect.stringContaining(`Usage: npm run ${name}`)]);
});
