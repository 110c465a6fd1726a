import { stemsOf } from '../text/stems.ts';
import { foldedWords } from '../text/words.ts';
import { linesOf, type Note } from './note.ts';

/** What is read first: with it one knows which of the other files have what is looked for. */
export interface NoteHead {
  /** How many notes there are, and how many of them, the first ones, say what a term means. */
  notes: number;
  terms: number;
  /** The first key of each file of words, in order, with spaces between. */
  first: string;
}

/** What words are looked up by: a folded word, or the stem of some. */
export type KeyRow = [
  key: string,
  /** The other words whose stem it is, with spaces between. */
  forms: string,
  /** Where the word itself stands: see `unpackPostings`. */
  postings: string,
];

/** The number of a note → the positions of words in it, packed; between two lines one is left out. */
export type NotePostings = Map<number, string>;

/** So many letters a file of words has at most, but for one that has a single word. */
const wordLetters = 8000;
/** So many notes a file of them has. */
export const notesInFile = 32;

/**
 * The files in which notes are found without all of them being read, by their names: `head`, words
 * (`words-0` …) and the notes themselves (`notes-0` …), all JSON.
 */
export function noteFiles(notes: readonly Note[], terms: number): Map<string, string> {
  const groups = groupsOf(keyRows(notes));
  const head: NoteHead = {
    notes: notes.length,
    terms,
    first: groups.map(([row]) => row?.[0]).join(' '),
  };
  return new Map([
    ['head', JSON.stringify(head)],
    ...groups.map((rows, at): [string, string] => [`words-${at}`, JSON.stringify(rows)]),
    ...Array.from({ length: Math.ceil(notes.length / notesInFile) }, (_, at): [string, string] => [
      `notes-${at}`,
      JSON.stringify(notes.slice(at * notesInFile, (at + 1) * notesInFile)),
    ]),
  ]);
}

function keyRows(notes: readonly Note[]): KeyRow[] {
  const packed = packPostings(notes);
  const forms = new Map<string, string[]>();
  for (const word of packed.keys()) {
    for (const stem of stemsOf(word)) {
      if (stem !== word) forms.set(stem, [...(forms.get(stem) ?? []), word]);
    }
  }
  return [...new Set([...packed.keys(), ...forms.keys()])]
    .sort()
    .map((key) => [key, (forms.get(key) ?? []).sort().join(' '), packed.get(key)?.text ?? '']);
}

/**
 * The postings of each word: for every note that has it the distance from the one before, and those of
 * the positions, in base 36: `3:0,1 1:4`. Packed at once, as they are millions at a thousand meetings.
 */
function packPostings(notes: readonly Note[]): Map<string, { text: string; last: number }> {
  const packed = new Map<string, { text: string; last: number }>();
  for (const [number, note] of notes.entries()) {
    for (const [word, positions] of positionsOf(note)) {
      const { text, last } = packed.get(word) ?? { text: '', last: 0 };
      const distances = `${(number - last).toString(36)}:${packPositions(positions)}`;
      packed.set(word, { text: text === '' ? distances : `${text} ${distances}`, last: number });
    }
  }
  return packed;
}

function positionsOf(note: Note): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let position = 0;
  for (const line of linesOf(note)) {
    for (const word of foldedWords(line)) {
      const positions = found.get(word);
      if (positions) positions.push(position);
      else found.set(word, [position]);
      position++;
    }
    position++;
  }
  return found;
}

function groupsOf(rows: readonly KeyRow[]): KeyRow[][] {
  const groups: KeyRow[][] = [];
  let letters = Infinity;
  for (const row of rows) {
    const more = row.join('').length;
    letters += more;
    if (letters > wordLetters) {
      groups.push([]);
      letters = more;
    }
    groups.at(-1)?.push(row);
  }
  return groups;
}

/** What `packPostings` packed. */
export function unpackPostings(packed: string): NotePostings {
  const postings: NotePostings = new Map();
  let number = 0;
  for (const one of packed === '' ? [] : packed.split(' ')) {
    const colon = one.indexOf(':');
    number += parseInt(one.slice(0, colon), 36);
    postings.set(number, one.slice(colon + 1));
  }
  return postings;
}

/** Positions as the distance of each from the one before, in base 36. */
export function packPositions(positions: readonly number[]): string {
  return positions
    .map((position, at) => (position - (positions[at - 1] ?? 0)).toString(36))
    .join(',');
}

/** What `packPositions` packed, of several words with `;` between. */
export function unpackPositions(packed: string): number[] {
  return packed.split(';').flatMap((ofWord) => {
    let position = 0;
    return ofWord === '' ? [] : ofWord.split(',').map((step) => (position += parseInt(step, 36)));
  });
}
