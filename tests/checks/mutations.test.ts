import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { verbatimSpans } from '../../src/meeting/verbatim-spans.ts';
import { Random } from '../bench/random.ts';
import { problemsOfWords } from './problems-of-words.ts';

const path = 'content/meetings/2024-05-02-hawaii.md';
const markdown = readFileSync(path, 'utf8');
const source = readFileSync('content/sources/2024-05-02-hawaii.txt', 'utf8');
const places = verbatimPlaces();

/** Each changes one character of `text`, or gives up where that would change nothing. */
const mutations: Record<string, (text: string, at: number, letter: string) => string> = {
  delete: (text, at) => text.slice(0, at) + text.slice(at + 1),
  replace: (text, at, letter) => text.slice(0, at) + letter + text.slice(at + 1),
  // A run of white space is one space: doubled, it is the same.
  double: (text, at) =>
    text[at] === ' ' ? text : text.slice(0, at) + text.charAt(at) + text.slice(at),
  'swap with the next': (text, at) =>
    places.has(at + 1)
      ? text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
      : text,
};

test.each(Object.entries(mutations))(
  '%s: found at each of 200 places',
  (_, mutate) => {
    const random = new Random(20240502);
    const all = [...places];
    for (let tried = 0; tried < 200;) {
      const at = all[random.whole(0, all.length - 1)] ?? 0;
      const letter = String.fromCharCode(random.whole(97, 122));
      const mutated = mutate(markdown, at, letter);
      if (mutated === markdown) continue;
      tried++;
      const line = markdown.slice(0, at).split('\n').length;
      const found = problemsOfWords(mutated, source).map((message) => [
        message.ruleId,
        message.line,
      ]);
      expect(found, `line ${line} of\n${mutated}`).toContainEqual(['fidelity', line]);
    }
  },
  30_000,
);

/** Offsets of all characters of the file that are the ministry's. */
function verbatimPlaces(): Set<number> {
  const meeting = parseMeeting(new VFile({ path, value: markdown }), new VFile({ value: source }));
  if (!meeting) throw new Error('no meeting');
  let from = markdown.indexOf('\nframe:');
  let behindText = 0;
  return new Set(
    verbatimSpans(meeting).flatMap(({ text, kind }) => {
      // The frame's lines stand together in the front matter, the text below it.
      if (kind !== 'frame' && behindText === 0)
        [behindText, from] = [from, markdown.indexOf('\n---')];
      if (kind === 'frame' && behindText > 0) from = behindText;
      const start = markdown.indexOf(text, from);
      from = start + text.length;
      return Array.from(text, (_, index) => start + index);
    }),
  );
}
