import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { correctMarkdown } from '../../src/corrections/correct-markdown.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { problemsOfWords } from '../checks/problems-of-words.ts';

const markdown = sampleFiles[meetingPath];
const source = sampleFiles[sourcePath];
const meeting = modelOf(markdown);

test('the same text changes nothing', () => {
  expect(correct(source)).toBe(markdown);
});

test('a changed word is carried over, and markers, ids and notes stay', () => {
  const corrected = correct(source.replace('discussed', 'reaffirmed').replace('They also', 'They'));
  expect(changes(corrected)).toEqual([
    '2. They concurred.',
    '1. The Ministers reaffirmed “2+2” and U.S. bases.[^ministers]',
  ]);
});

test('an inserted sentence gets an id of its own and renumbers nothing', () => {
  const corrected = correct(
    source
      .replace('quo. They', 'quo. This is new. They')
      .replace('Hawaii. The', 'Hawaii. Lunch followed. The'),
  );
  expect(changes(corrected)).toEqual([
    'Lunch followed. {#preamble-1a}',
    '1. This is new. {#status-quo-1a}',
  ]);
  expect(numbers(corrected)).toBe(
    'P1 preamble-1, P1a preamble-1a, P2 preamble-2, ' +
      '1.1 status-quo-1, 1.1a status-quo-1a, 1.2 status-quo-2, 2.1 deterrence-1',
  );
});

test('an inserted paragraph stays one', () => {
  const corrected = correct(source.replace('concurred.\n', 'concurred.\n\nThis is new.\n'));
  expect(corrected).toContain('2. They also concurred.\n\n2. This is new. {#status-quo-2a}\n');
});

test('a removed sentence renumbers nothing', () => {
  const corrected = correct(source.replace('The Ministers confirmed the status quo. ', ''));
  expect(changes(corrected)).toEqual(['2. They also concurred. {#status-quo-2}']);
  expect(numbers(corrected)).toContain('P2 preamble-2, 1.2 status-quo-2, 2.1');
});

test('a topic that lost its only sentence keeps its number as a removed one', () => {
  const two = markdown.replace(
    '2. They also concurred.\n',
    '\n## Bases {#bases}\n\n1. They also concurred.\n',
  );
  const corrected = correct(source.replace('The Ministers confirmed the status quo. ', ''), two);
  expect(corrected).toContain('## Status quo {#status-quo .removed}\n\n## Bases {#bases}\n');
  expect(numbers(corrected)).toBe('P1 preamble-1, P2 preamble-2, 3.1 bases-1, 2.1 deterrence-1');
});

test('an official heading goes with its only sentence', () => {
  const corrected = correct(
    source.replace('2. Deterrence\nThe Ministers discussed “2+2” and U.S. bases.\n', ''),
    markdown.replace('bases.[^ministers]', 'bases.').replace(/\n\[\^ministers\].*\n/, ''),
  );
  expect(corrected).not.toContain('Deterrence');
  expect(() =>
    correct(source.replace('The Ministers discussed “2+2” and U.S. bases.', '')),
  ).toThrow('has nothing under the heading “2. Deterrence”');
});

test('a sentence that stands elsewhere now takes its notes along', () => {
  const corrected = correct(
    source
      .replace('The Ministers discussed “2+2” and U.S. bases.', 'Nothing else was said at all.')
      .replace('quo. They', 'quo. The Ministers discussed “2+2” and U.S. bases. They'),
    markdown.replace('bases.[^ministers]', 'bases.[^ministers]\n2. Nothing else was said at all.'),
    source.replace('bases.', 'bases. Nothing else was said at all.'),
  );
  expect(corrected).toContain(
    '1. The Ministers discussed “2+2” and U.S. bases.[^ministers] {#status-quo-1a}\n',
  );
});

test('an id that was once published is not given out again', () => {
  const corrected = correctMarkdown(
    markdown,
    meeting,
    source.replace('quo. They', 'quo. This is new. They'),
    ['status-quo-1', 'status-quo-1a', 'status-quo-2'],
  );
  expect(changes(corrected)).toEqual(['1. This is new. {#status-quo-1b}']);
});

test.each([
  ['another frame', source.replace('In Japanese', 'In English'), 'another frame'],
  ['another heading', source.replace('2. Deterrence', '2. Defense'), 'the heading “2. Deterrence”'],
  ['another end', `${source} more`, 'another frame'],
])('%s is left to a person', (_, text, message) => {
  expect(() => correct(text)).toThrow(message);
});

/** Corrects the sample; the result has every word of the source and no other problem. */
function correct(text: string, from = markdown, before = source): string {
  expect(problemsOfWords(from, from === markdown ? source : before)).toEqual([]);
  const old = from === markdown ? meeting : modelOf(from);
  const recorded = passagesOf(old).map(({ passage }) => passage.id);
  const corrected = correctMarkdown(from, old, text, recorded);
  expect(problemsOfWords(corrected, text).map(String)).toEqual([]);
  return corrected;
}

/** The lines that the sample does not have. */
function changes(corrected: string): string[] {
  const lines = new Set(markdown.split('\n'));
  return corrected.split('\n').filter((line) => !lines.has(line));
}

function numbers(corrected: string): string {
  return passagesOf(modelOf(corrected))
    .map(({ passage: { number, id } }) => `${number} ${id}`)
    .join(', ');
}

function modelOf(text: string) {
  const model = parseMeeting(new VFile({ path: meetingPath, value: text }), {
    text: source,
    sha256: '',
  });
  if (!model) throw new Error('no meeting');
  return model;
}
