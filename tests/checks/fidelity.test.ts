import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { tableRows } from '../table-rows.ts';
import { problemsOfWords } from './problems-of-words.ts';

const markdown = sampleFiles[meetingPath];
const source = sampleFiles[sourcePath];

test('the message shows both texts, the place in the file and the place in the source', () => {
  const [problem, ...others] = problemsOfWords(
    markdown.replace('status quo.', 'statüs quo.'),
    source,
  );
  expect(others).toEqual([]);
  expect(`${problem?.line ?? 0}:${problem?.column ?? 0}  ${problem?.reason ?? ''}`).toBe(
    '29:36  Official text must match the source word for word, in order: ' +
      '“…Ministers confirmed the statüs quo.”, ' +
      'but content/sources/2024-05-02-hawaii.txt:10:33 has ' +
      '“…Ministers confirmed the status quo. They also concurred.…”',
  );
});

/** Edits: name, words, what is written for them, and what the problem says. */
const edits = tableRows(`
a no-break space | They also | They\u00A0also | (a no-break space, U+00A0)
a straight quotation mark | “2+2” | "2+2” | (a straight quotation mark, U+0022, not an opening quotation mark, U+201C)
a hyphen | U.S. bases | U.S.\u2010bases | (a hyphen, U+2010)
a letter composed in another way | Hawaii. | Hawaii\u0301. | U+0301
a lost sentence | 2. They also concurred.⏎ |  | “They also concurred.” at
an extra sentence | 2. They | 2. We know better.⏎3. They | “We know better.” is not in
editorial words in official text | also concurred | also [sic] concurred | “[sic]” is not in the source
a lost space | They also | Theyalso | “Theyalso concurred.”, but
an official heading | 2. Deterrence | 2. Defense | “2. Defense”, but
an official heading without its number | 2. Deterrence | Deterrence | “2.” at
an editorial heading marked as official | quo} | quo .official} | “Status quo” is not in
a line of the frame | furniture: In Japanese | furniture: In English | “In English”, but
a lost last line |   - furniture: Summary(PDF)⏎ |  | “Summary(PDF)” at
`);
test.each(edits)('%s is one problem, which says what differs', (_, from = '', to = '', finding) => {
  expect(markdown).toContain(from);
  const problems = problemsOfWords(markdown.replace(from, to), source);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['fidelity']);
  expect(problems[0]?.reason).toContain(finding);
});

test('words in another place are one problem, whose cure says where they belong', () => {
  const moved = markdown
    .replace('2. They also concurred.\n', '')
    .replace('and U.S. bases.[^ministers]', 'and U.S. bases.[^ministers]\n2. They also concurred.');
  const problems = problemsOfWords(moved, source);
  expect(problems.map(({ reason }) => reason.replace(/^.*?: /, ''))).toEqual([
    '“They also concurred.” is at content/sources/2024-05-02-hawaii.txt:10:41',
  ]);
  expect(problems[0]).toMatchObject({ line: 34, note: 'Move these words there.' });
});

test.each([2, 90])('the text of another meeting is one problem (%i sentences)', (count) => {
  const sentence = 'A harvest was good; growers sang in the fields. ';
  const other = `Another title\n\n${sentence.repeat(count)}`;
  const problems = problemsOfWords(markdown, other);
  expect(problems.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('most of the text is not in content/sources/'),
  ]);
});

test.each([
  ['CRLF', source.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${source}`],
  [
    'runs of spaces, tabs and line breaks',
    source.replaceAll(' ', ' \t\n ').replace('2. \t\n', '2. '),
  ],
  ['no space between two sentences', source.replace('quo. They', 'quo.They')],
  ['a final newline', `${source}\n`],
])('%s in the source are no difference', (_, text) => {
  const rules = problemsOfWords(markdown, text).map(({ ruleId }) => ruleId);
  expect(rules).not.toContain('fidelity');
});

test('the place is right behind escapes, references and the marker of a note', () => {
  const escaped = markdown
    .replace(
      'They also concurred.',
      String.raw`They \*also\* &amp; concurred[^ministers] on bases.`,
    )
    .replace('bases.[^ministers]', 'bases.');
  const [problem] = problemsOfWords(escaped, source.replace('They also', 'They *also* &'));
  const line = escaped.split('\n')[(problem?.line ?? 0) - 1];
  expect(line?.slice((problem?.column ?? 0) - 1)).toBe('on bases.');
});

test('the place is right in a sentence of 24,000 characters', () => {
  const long = `They also ${'met and '.repeat(3000)}concurred`;
  const changed = markdown.replace('They also concurred', `${long} on bases`);
  const [problem] = problemsOfWords(changed, source.replace('They also concurred', long));
  const line = changed.split('\n')[(problem?.line ?? 0) - 1];
  expect(line?.slice((problem?.column ?? 0) - 1)).toBe('on bases.');
});

const hawaii = readFileSync('content/meetings/2024-05-02-hawaii.md', 'utf8');
const hawaiiSource = readFileSync('content/sources/2024-05-02-hawaii.txt', 'utf8');
const deterrence = /## Extended deterrence.*\n\n1\. .*\n\n/;

test.each<[string, (text: string) => string, (string | RegExp)[]]>([
  [
    'a topic that is missing',
    (text) => text.replace(deterrence, ''),
    [
      /^1\. The Ministers confirmed .*: “The Ministers concurred that t.*meeting.” .* is missing here$/,
    ],
  ],
  [
    'a topic that is missing before a misspelt sentence',
    (text) => text.replace(deterrence, '').replace('bilateral presence', 'bilateral presense'),
    [/ is missing here$/, /^1\. The Ministers once again .*“…expanding bilateral presense/],
  ],
  [
    'the last sentence',
    (text) => text.replace(/\n2\. They also concurred on.*\n/, '\n'),
    [/^1\. The Ministers concurred .*: “They also concurred on .* is missing here$/],
  ],
  [
    'the first sentence',
    (text) => text.replace(/\nOn May 2, .*\n/, '\n'),
    [/^The summary is as follows\..* is missing here$/],
  ],
  [
    'two topics in each other’s place',
    (text) => text.replace(/(## Extended.*\n\n1\. .*\n\n)(## Bilateral.*\n\n1\. .*\n\n)/, '$2$1'),
    [/^1\. The Ministers concurred that they will deepen.* is at content/],
  ],
  [
    'each of two sentences in each other’s place',
    (text) => text.replace(/(The summary is .*)([^]*\n2\. )(They also concurred on.*)/, '$3$2$1'),
    [/“They also concurred .*” is at content/, /“The summary is as follows.*” is at content/],
  ],
  [
    'a line of the frame in another place',
    (text) => text.replace(/( {2}- furniture: In Japanese\n)( {2}- text\n)/, '$2$1'),
    [/^ {2}- furniture: In Japanese.*: “In Japanese” is at content/],
  ],
])('%s is told there, as a whole', (_, edit, expected) => {
  const markdown = edit(hawaii);
  const found = problemsOfWords(markdown, hawaiiSource)
    .filter(({ ruleId }) => ruleId === 'fidelity')
    .map(({ line = 0, reason }) => `${markdown.split('\n')[line - 1] ?? ''} ${reason}`);
  expect(found).toEqual(expected.map((one) => expect.stringMatching(one) as string));
});
