import { expect, test } from 'vitest';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { problemsOfWords } from './problems-of-words.ts';

const markdown = sampleFiles[meetingPath];
const source = sampleFiles[sourcePath];
const apart = markdown.replace('2. They also', '\n2. They also');

test.each([
  ['one line', source, []],
  ['one line, parted here', source, ['paragraph'], apart],
  ['a blank line', source.replace('quo. They', 'quo.\n \t\nThey'), ['paragraph']],
  ['a blank line, parted here', source.replace('quo. They', 'quo.\n\nThey'), [], apart],
  ['a line break', source.replace('quo. They', 'quo.\nThey'), []],
  ['a line break, parted here', source.replace('quo. They', 'quo.\nThey'), [], apart],
  ['a line break of Windows', source.replace('quo. They', 'quo.\r\nThey'), []],
])('%s in the source', (_, text, rules, file = markdown) => {
  expect(problemsOfWords(file, text).map(({ ruleId }) => ruleId)).toEqual(rules);
});

test.each([
  ['topic begins inside a sentence', 'also concurred', 'also\n\n## New {#new}\n\n1. concurred'],
  ['sentence begins inside a word, where the source has no space', 'U.S. b', 'U.\n2. S. b'],
])('no %s', (_, from, to) => {
  const rules = problemsOfWords(markdown.replace(from, to), source).map(({ ruleId }) => ruleId);
  expect(rules).toEqual(['whole-sentence']);
});

test('two sentences without a space that tells them are two if an editor says why', () => {
  const text = source.replace('status quo. They also', 'U.S.They also');
  const file = markdown.replace('status quo.', 'U.S.');
  const said = (id: string) =>
    file.replace('terms:', `unspaced:\n  ${id}: The page is so.\nterms:`);
  const found = (one: string, other: string) =>
    problemsOfWords(one, other)
      .map(({ ruleId, line }) => `${line ?? 0} ${ruleId ?? ''}`)
      .sort();
  expect(found(file, text)).toEqual(['29 whole-sentence']);
  expect(found(said('status-quo-2'), text)).toEqual([]);
  // Not elsewhere, and not where there is a space.
  expect(found(said('deterrence-1'), text)).toEqual(['15 whole-sentence', '31 whole-sentence']);
  const spaced = text.replace('U.S.They', 'U.S. They');
  expect(found(said('status-quo-2'), spaced)).toEqual(['15 whole-sentence']);
});
