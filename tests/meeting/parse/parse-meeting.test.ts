import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMeeting } from '../../../src/meeting/parse/parse-meeting.ts';
import { passagesOf, topicsOf } from '../../../src/meeting/passages.ts';
import { parse } from '../parse.ts';

describe('the summary of 2 May 2024', async () => {
  const path = 'content/meetings/2024-05-02-hawaii.md';
  const file = new VFile({ path, value: await readFile(path, 'utf8') });
  const received = new VFile({ value: await readFile('content/sources/2024-05-02-hawaii.txt') });
  const meeting = parseMeeting(file, received);
  if (!meeting) throw new Error('no meeting');
  const places = passagesOf(meeting);

  test('has seven topics and nine items under their published ids and numbers', () => {
    expect(places.map(({ passage }) => `${passage.number} ${passage.id}`)).toEqual([
      'P1 preamble-1',
      'P2 preamble-2',
      '1.1 status-quo-1',
      '2.1 strategic-initiatives-1',
      '2.2 strategic-initiatives-2',
      '3.1 command-and-control-1',
      '4.1 dicas-1',
      '5.1 extended-deterrence-1',
      '6.1 southwestern-region-1',
      '7.1 realignment-1',
      '7.2 realignment-2',
    ]);
    expect(topicsOf(meeting).map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      '1 Unilateral changes to the status quo by force',
      '2 Strategic initiatives and like-minded partners',
      '3 Command and control frameworks',
      '4 Defense industrial cooperation (DICAS)',
      '5 Extended deterrence',
      '6 Bilateral presence in the Southwestern region',
      '7 Realignment of U.S. Forces in Japan and local communities',
    ]);
  });

  test('keeps the source’s paragraphs: passages joined are its text', () => {
    const paragraphs = Map.groupBy(places, ({ passage }) => passage.paragraph);
    const text = [...paragraphs.values()].map((paragraph) =>
      paragraph.map(({ passage }) => passage.text).join(' '),
    );
    expect(text).toEqual(meeting.source.text.split('\n\n').slice(3, -1));
  });

  test('says at ministerial level in a note on extended deterrence, and nowhere else', () => {
    const notes = places.flatMap(({ passage }) =>
      passage.notes.map(({ text }) => [passage.id, text] as const),
    );
    expect(notes).toEqual([
      ['extended-deterrence-1', expect.stringContaining('at ministerial level (閣僚級で)')],
    ]);
  });
});

describe('any other summary', () => {
  test('a text without headings is numbered sentence by sentence', () => {
    const { preamble, topics } = parse('One sentence.\nTwo sentences.\n\nA new paragraph.');
    expect(topics).toEqual([]);
    expect(preamble).toMatchObject([
      { id: 'text-1', number: '1', kind: 'text', paragraph: 1, text: 'One sentence.' },
      { id: 'text-2', number: '2', kind: 'text', paragraph: 1, text: 'Two sentences.' },
      { id: 'text-3', number: '3', kind: 'text', paragraph: 2, text: 'A new paragraph.' },
    ]);
  });

  test('an official heading is verbatim, and its number is the one cited', () => {
    const { topics } = parse(
      '## 3. Regional affairs {#regional-affairs .official}\n\n1. A.\n2. B.\n\n' +
        '## 4 Bilateral {#bilateral .official}\n\n1. C.',
    );
    expect(topics).toMatchObject([
      { number: '3', heading: '3. Regional affairs', official: true },
      { number: '4', heading: '4 Bilateral', official: true },
    ]);
    expect(topics[0]?.items.map(({ number }) => number)).toEqual(['3.1', '3.2']);
  });

  test('an item keeps an authored id wherever it stands', () => {
    const { topics } = parse('## A {#a}\n\n1. New. {#a-2}\n2. Old. {#a-1}\n3. Third.');
    expect(topics[0]?.items.map(({ id }) => id)).toEqual(['a-2', 'a-1', 'a-3']);
  });

  test('adjoining items are one paragraph, a blank line begins the next', () => {
    const { topics } = parse('## A {#a}\n\n1. A.\n2. B.\n\n3. C.\n\n## D {#d}\n\n1. D.');
    const items = topicsOf({ topics }).flatMap((topic) => topic.items);
    expect(items.map(({ paragraph }) => paragraph)).toEqual([1, 1, 2, 3]);
  });

  test('words are taken as they are: quotes, dashes, escapes, no-break spaces', () => {
    const { topics } = parse('## A {#a}\n\n1. “2+2” -- 1~2 \\*\u00A0it’s\n   "so" ~3 &amp; 4...');
    expect(topics[0]?.items[0]?.text).toBe('“2+2” -- 1~2 *\u00A0it’s "so" ~3 & 4...');
  });

  test('an address in the words is words', () => {
    const { preamble } = parse('See www.mod.go.jp or https://a.example/b.');
    expect(preamble[0]?.text).toBe('See www.mod.go.jp or https://a.example/b.');
  });

  test('a note is kept apart from the words, its links inside the site resolved', () => {
    const { preamble } = parse(
      'A.[^n]\nB.\n\n[^n]: See [there](#text-2) and [*other*](2023-01-01-x.md#y), http\\://a.example.',
    );
    expect(preamble.map(({ text, notes }) => [text, notes.length])).toEqual([
      ['A.', 1],
      ['B.', 0],
    ]);
    const note = preamble[0]?.notes[0];
    expect(note?.text).toBe('See there and other, http://a.example.');
    expect(note?.content).toMatchObject([
      { text: 'See ', isEmphasised: false },
      { text: 'there', url: '/meetings/2024-01-31-place/#text-2' },
      { text: ' and ' },
      { text: 'other', url: '/meetings/2023-01-01-x/#y', isEmphasised: true },
      { text: ', ' },
      { text: 'http://a.example', url: 'http://a.example' },
      { text: '.' },
    ]);
  });

  test('the hash is that of the words alone', () => {
    // printf 'A b.' | sha256sum
    expect(parse('A\tb.').preamble[0]?.sha256).toBe(
      '013343fcb3eb9579ec8ca03e09b8c079e98c92cea0aa7d23f180f8f22b5cd111',
    );
  });
});
