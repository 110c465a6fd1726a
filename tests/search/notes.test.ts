import { describe, expect, test } from 'vitest';
import { followUpsOf } from '../../src/meeting/follow-ups.ts';
import { readSite } from '../../src/site/read-site.ts';
import { findNotes } from '../../src/search/answer/find-notes.ts';
import { noteFiles, type NoteHead } from '../../src/search/index/note-files.ts';
import { linesOf, type Note } from '../../src/search/index/note.ts';
import { notesOf } from '../../src/search/index/notes.ts';
import { stemsOf } from '../../src/search/text/stems.ts';
import { foldedWords, wordsOf } from '../../src/search/text/words.ts';

const { site } = await readSite('content');
if (!site) throw new Error('The content has no site');
const real = notesOf(site);

/** Three thousand notes, each of ten words of a thousand, and one word that no other has. */
const many = Array.from({ length: 3000 }, (_, number): Note => {
  const words = Array.from({ length: 10 }, (_, at) => `word${(number * 7 + at * at * 131) % 1000}`);
  const text = `${words.join(' ')} only${number}.`;
  return { address: `/x/#${number}`, name: '9 June 2024', text, sources: [] };
});

describe.each([
  ['the notes of this site', real.notes],
  ['three thousand notes', many],
])('%s', (_, notes) => {
  const find = finderIn(notes);
  const noteAt = (at: number) => notes[at] ?? { address: '', name: '', text: '', sources: [] };

  test('each is found by each of its words', async () => {
    const some = notes.filter((_, at) => at % Math.ceil(notes.length / 100) === 0);
    expect(some.length).toBeGreaterThan(40);
    for (const note of some) {
      for (const word of printedWords(note)) {
        const { numbers } = await find(word);
        expect([word, numbers.includes(notes.indexOf(note))]).toEqual([word, true]);
      }
    }
  });

  test('none is found by a word of which it has no form', async () => {
    const stems = notes.map((note) => new Set(foldedWordsOf(note).flatMap(stemsOf)));
    const words = [...new Set(notes.flatMap(foldedWordsOf))];
    for (const word of words.filter((_, at) => at % Math.ceil(words.length / 500) === 0)) {
      const having = stems.flatMap((one, at) => (stemsOf(word).some((s) => one.has(s)) ? at : []));
      expect([word, (await find(word)).numbers]).toEqual([word, having]);
    }
  });

  test('words in quotation marks are found as they stand, in a row', async () => {
    const some = notes.filter((_, at) => at % Math.ceil(notes.length / 40) === 0);
    for (const { text } of some) {
      const [one, two, three] = wordsOf(text).slice(2);
      const row = text.slice(one?.start, three?.end);
      const rows = notes.flatMap((note, at) => (isIn(foldedWords(row), note) ? at : []));
      expect([row, (await find(`"${row}"`)).numbers]).toEqual([row, rows]);
      const turned = `${two?.word ?? ''} ${one?.word ?? ''}`;
      const having = notes.flatMap((note, at) => (isIn(foldedWords(turned), note) ? at : []));
      expect([turned, (await find(`"${turned}"`)).numbers]).toEqual([turned, having]);
    }
  });

  test('every position that is told is of a word that was asked for', async () => {
    for (const word of printedWords(
      notes[40] ?? { address: '', name: '', text: '', sources: [] },
    )) {
      const stems = stemsOf(foldedWords(word)[0] ?? '');
      const { numbers, positions } = await find(word);
      for (const number of numbers) {
        const line = linesOf(noteAt(number)).flatMap((one) => [...foldedWords(one), '']);
        for (const at of positions(number)) {
          expect(stemsOf(line[at] ?? '').some((stem) => stems.includes(stem))).toBe(true);
        }
      }
    }
  });
});

describe('a query', () => {
  const find = finderIn(real.notes);
  const texts = async (query: string) =>
    (await find(query)).numbers.map((at) => real.notes[at]?.text ?? '');

  test('AMRAAM, which no text has, is in two notes on what followed', async () => {
    expect(await find('AMRAAM')).toMatchObject({ terms: 0, asked: 1 });
    expect(await texts('AMRAAM')).toEqual(
      followUpsOf(site, '2024-05-02-hawaii')
        .flatMap(({ text = '' }) => (text.includes('AMRAAM') ? text : []))
        .reverse(),
    );
    expect(await texts('AMRAAM')).toHaveLength(2);
  });

  test('a term is found by its names, and comes before what followed', async () => {
    const { numbers, terms } = await find('辺野古');
    expect(terms).toBe(1);
    expect(real.notes[numbers[0] ?? Infinity]?.address).toBe('/terms/#henoko');
  });

  test('asks for all words, either of two, and none of what is left out', async () => {
    const has = (text: string, word: string) => text.includes(word);
    const both = await texts('Koizumi Hegseth');
    expect(both.length).toBeGreaterThan(1);
    expect(both.every((text) => has(text, 'Koizumi') && has(text, 'Hegseth'))).toBe(true);
    const either = await texts('AMRAAM OR Tanegashima');
    expect(either.length).toBe(3);
    const without = await texts('Koizumi -Hegseth');
    expect(without.length).toBeGreaterThan(0);
    expect(without.every((text) => has(text, 'Koizumi') && !has(text, 'Hegseth'))).toBe(true);
  });

  test('is asked without the small words, which count alone and in quotation marks', async () => {
    expect(await texts('the AMRAAM')).toEqual(await texts('AMRAAM'));
    expect((await texts('"the"')).length).toBeGreaterThan(20);
    expect((await texts('the')).length).toBe((await texts('"the"')).length);
  });

  test('finds forms, but of quoted words none', async () => {
    expect((await texts('missile')).some((text) => text.includes('missiles'))).toBe(true);
    expect((await texts('"missile"')).some((text) => !/missile\b/.test(text))).toBe(false);
  });
});

describe('what is read', () => {
  test('is a small part, however many notes there are', async () => {
    const files = noteFiles(many, 0);
    const all = [...files.values()].join('').length;
    expect(
      (JSON.parse(files.get('head') ?? '') as NoteHead).first.split(' ').length,
    ).toBeGreaterThan(8);
    let read = 0;
    await findNotes('word17 only1234', (name) => {
      read += files.get(name)?.length ?? 0;
      return Promise.resolve(JSON.parse(files.get(name) ?? ''));
    });
    expect(read).toBeLessThan(all / 8);
  });

  test('and cannot be read is told, never an absence', async () => {
    const files = noteFiles(real.notes, real.terms);
    for (const missing of [...files.keys()].filter((name) => /^(head|words)/.test(name))) {
      for (const fault of [undefined, '{}', '[]', '"Sign in"']) {
        const read = (name: string) =>
          name === missing && fault === undefined
            ? Promise.reject(new Error(`no ${name}`))
            : Promise.resolve(JSON.parse((name === missing ? fault : files.get(name)) ?? ''));
        const outcomes = await Promise.allSettled(
          ['AMRAAM', 'deterrence', 'Okinawa', 'ship', 'zzz', '"2+2"', '2024'].map((query) =>
            findNotes(query, read),
          ),
        );
        expect([missing, fault, outcomes.some(({ status }) => status === 'rejected')]).toEqual([
          missing,
          fault,
          true,
        ]);
      }
    }
  });
});

function finderIn(notes: readonly Note[]) {
  const files = new Map(
    [...noteFiles(notes, real.terms)].map(([name, text]) => [name, JSON.parse(text) as unknown]),
  );
  return (query: string) =>
    findNotes(query, (name) =>
      files.has(name) ? Promise.resolve(files.get(name)) : Promise.reject(new Error(name)),
    );
}

function printedWords(note: Note): string[] {
  return linesOf(note).flatMap((line) =>
    wordsOf(line).map(({ start, end }) => line.slice(start, end)),
  );
}

function foldedWordsOf(note: Note): string[] {
  return linesOf(note).flatMap(foldedWords);
}

/** Whether a line of a note has the words in a row. */
function isIn(row: readonly string[], note: Note): boolean {
  return linesOf(note).some((line) => {
    const words = foldedWords(line);
    return words.some((_, at) => row.every((word, distance) => words[at + distance] === word));
  });
}
