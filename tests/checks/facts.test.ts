import { expect, test } from 'vitest';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { tableRows } from '../table-rows.ts';
import { problemsOfWords } from './problems-of-words.ts';

/** Edits: name, words, what is written for them, and the rules that this breaks. */
const edits = tableRows(`
another title | title: Defense | title: A Defense | fact-frame
another publisher | publisher: Ministry of Defense⏎pub | publisher: MOD⏎pub | fact-frame
no day of publication, where the frame has one | published: 2024-05-03⏎ |  | fact-frame
a day without the year, said to be printed | held: The text leaves out the year. | place: x | fact-text
another time | time: 11:53 | time: 11:54 | fact-text
an exact length for a rough one | about 45 | 45 | fact-text
a person who is not named | Secretary Austin | Secretary Smith | fact-text
the same person, inferred | Austin⏎inferred: | Smith⏎inferred:⏎  people: He was there.
a fact left out | place: Hawaii⏎
a reason for a fact left out | inferred:⏎ | inferred:⏎  published: It says so.⏎
`);
test.each(edits)('%s', (_, from = '', to = '', ...rules) => {
  const markdown = sampleFiles[meetingPath];
  expect(markdown).toContain(from);
  const problems = problemsOfWords(markdown.replace(from, to), sampleFiles[sourcePath]);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(rules);
});

test.each(['title: Defense Ministerial Meeting (Summary)', 'publisher: Ministry of Defense'])(
  'what the source does not print may be given with a reason: %s',
  (line) => {
    const [field = '', text = ''] = line.split(': ');
    const source = sampleFiles[sourcePath].replace(`${text}\n`, '');
    const without = sampleFiles[meetingPath].replace(`  - ${line}\n`, '');
    expect(problemsOfWords(without, source).map(({ ruleId }) => ruleId)).toEqual(['fact-frame']);
    const given = without.replace('inferred:\n', `inferred:\n  ${field}: We know it.\n`);
    expect(problemsOfWords(given, source)).toEqual([]);
  },
);

test.each([
  ['All of this was said in public.', ['furniture-sentence']],
  ['両大臣は議論した。', ['furniture-sentence']],
  ['（仮訳）', []],
])('furniture that reads as a sentence needs a reason: %s', (words, rules) => {
  const [markdown = '', source = ''] = [sampleFiles[meetingPath], sampleFiles[sourcePath]].map(
    (text) => text.replace('In Japanese', words),
  );
  expect(problemsOfWords(markdown, source).map(({ ruleId }) => ruleId)).toEqual(rules);
  const explained = markdown.replace(words, `${words}\n    reason: It is about the page.`);
  expect(problemsOfWords(explained, source)).toEqual([]);
});
