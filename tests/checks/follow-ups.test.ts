import { expect, test } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { without } from '../exports/without.ts';
import { toldEvent } from '../sample-event.ts';
import { sampleFiles } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

const path = 'follow-ups/2024-05-02-hawaii.yaml';
const entry = (id: string, more: string) => `- id: since-${id}
  follows: [status-quo-1]
${more}`;
const told = (date: string, text: string) => toldEvent(date, 'Ministers met', text);
const met = told('2024-05-05', 'They met.');
const first = entry('first', told('2024-05-05', 'They met again.'));
const published = await withPermalinks({ ...sampleFiles, [path]: first });

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { files: read } = await readSite(siteDirectory(files));
  return read.flatMap(({ messages }) =>
    messages.map(({ ruleId, reason, note }) => `${ruleId ?? ''}: ${reason} ${note ?? ''}`),
  );
}

test('an entry in order, of a day or of a month, has no problem', async () => {
  expect(await problemsOf(published)).toEqual([]);
  const month = entry('month', told('2024-05', 'They met in May.'));
  const files = await withPermalinks({ ...sampleFiles, [path]: month });
  expect(await problemsOf(files)).toEqual([]);
});

test.each([
  ['no source', '  date: 2024-05-05\n  text: They met again.\n', /a headline, a text and a source/],
  ['no text', told('2024-05-05', '""'), /words/],
  ['no sentence', told('2024-05-05', 'They met again'), /full stop/],
  ['no headline', met.replace(/  headline.*\n/, ''), /a headline/],
  [
    'a headline of 13 words',
    met.replace('Ministers met', `${'very '.repeat(12)}often`),
    /at most 12 words/,
  ],
  [
    'a headline with a full stop',
    met.replace('Ministers met', 'Ministers met.'),
    /without a full stop/,
  ],
  ['46 words', told('2024-05-05', `${'very '.repeat(45)}often.`), /at most 45 words/],
  ['no address', met.replace('https:', 'ftp:'), /an http\(s\) address/],
  [
    'another language',
    met.replace('language: en', 'language: English'),
    /“source.language” of entry 1 is "English" It must be “en” or “ja”/,
  ],
  ['no date', met.replace(/ {2}date.*\n/, ''), /“date” of entry 1 is missing/],
  ['a day before the meeting', told('2024-05-01', 'They met.'), /^follow-up-date: .*2024-05-01/],
  ['a month before it', told('2024-04', 'They met.'), /^follow-up-date: .*2024-04/],
  ['a title that is a formula', met.replace('A report', '"=1+1"'), /^formula/],
  ['a reason beside the text', `${met}  retracted: No.\n`, /instead/],
])('%s is refused', async (_, more, expected) => {
  const files = await withPermalinks({ ...sampleFiles, [path]: entry('one', more) });
  const problems = await problemsOf(files);
  expect(problems.some((found) => expected.test(found))).toBe(true);
});

test('what was wrong keeps its id with the reason', async () => {
  const retracted = entry(
    'first',
    '  date: 2024-05-05\n  retracted: The paper corrected itself.\n',
  );
  const recorded = await withPermalinks({ ...sampleFiles, [path]: retracted });
  expect(await problemsOf(recorded)).toEqual([]);
});

test('an id that is gone, or not on record yet, is refused', async () => {
  const other = first.replace('since-first', 'since-other');
  const lost = expect.stringMatching(/^permalink-lost: .*“since-first” is missing/) as string;
  expect(await problemsOf({ ...published, [path]: other })).toEqual([
    lost,
    expect.stringMatching(/^permalink-new: .*“since-other”/),
  ]);
  expect(await problemsOf({ ...published, [path]: '[]\n' })).toEqual([lost]);
  expect(await problemsOf(without(published, path))).toEqual([lost]);
});

test('a topic is no sentence, and a wrong year is told at its event', async () => {
  const topic = first.replace('status-quo-1', 'status-quo');
  expect(await problemsOf({ ...published, [path]: topic })).toContainEqual(
    expect.stringMatching(
      /^follow-up-item: .*“status-quo”, a topic Name its sentences: status-quo-1/,
    ),
  );
  const events = ['2024-05-05-one', '2024-05-06-two']
    .map((id) => entry(id, told(id.slice(0, 10), `"They met: ${id}."`)))
    .join('');
  const recorded = await withPermalinks({ ...sampleFiles, [path]: events });
  const wrong = events.replace('date: 2024-05-05', 'date: 2025-05-05');
  const { files: read } = await readSite(siteDirectory({ ...recorded, [path]: wrong }));
  const found = read
    .flatMap(({ messages }) => messages)
    .find(({ ruleId }) => ruleId === 'follow-up-order');
  expect(found?.line).toBe(1);
});
