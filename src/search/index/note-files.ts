import { stemsOf } from '../text/stems.ts';
import { foldedWords } from '../text/words.ts';
import { linesOf, type Note } from './notes.ts';

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

/** The number of a note → the positions of a word in it. Lines are apart: no row goes on in the next. */
export type NotePostings = Map<number, number[]>;

/** A file of words is closed when it has so many letters, and one of notes when it has so many. */
const wordLetters = 16_000;
export const notesInFile = 64;

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
  const postings = new Map<string, NotePostings>();
  for (const [number, note] of notes.entries()) {
    for (const [word, positions] of positionsOf(note)) {
      const known = postings.get(word) ?? new Map<number, number[]>();
      postings.set(word, known.set(number, positions));
    }
  }
  const forms = new Map<string, string[]>();
  for (const word of postings.keys()) {
    for (const stem of stemsOf(word)) {
      if (stem !== word) forms.set(stem, [...(forms.get(stem) ?? []), word]);
    }
  }
  return [...new Set([...postings.keys(), ...forms.keys()])]
    .sort()
    .map((key) => [
      key,
      (forms.get(key) ?? []).sort().join(' '),
      packPostings(postings.get(key) ?? new Map()),
    ]);
}

function positionsOf(note: Note): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let position = 0;
  for (const line of linesOf(note)) {
    for (const word of foldedWords(line)) {
      found.set(word, [...(found.get(word) ?? []), position++]);
    }
    position++;
  }
  return found;
}

function groupsOf(rows: readonly KeyRow[]): KeyRow[][] {
  const groups: KeyRow[][] = [];
  let letters = wordLetters;
  for (const row of rows) {
    if (letters >= wordLetters) {
      groups.push([]);
      letters = 0;
    }
    groups.at(-1)?.push(row);
    letters += row.join('').length;
  }
  return groups;
}

/** A note a word: its distance from the one before, and those of the positions, in base 36: `3:0,1 1:4`. */
function packPostings(postings: NotePostings): string {
  let last = 0;
  return [...postings]
    .map(([number, positions]) => {
      const distance = number - last;
      last = number;
      const steps = positions.map((position, at) => position - (positions[at - 1] ?? 0));
      return `${distance.toString(36)}:${steps.map((step) => step.toString(36)).join(',')}`;
    })
    .join(' ');
}

/** What `packPostings` packed. */
export function unpackPostings(packed: string): NotePostings {
  let number = 0;
  return new Map(
    packed.split(' ').flatMap((one): [number, number[]][] => {
      const [distance, steps] = one.split(':');
      if (distance === undefined || steps === undefined) return [];
      number += parseInt(distance, 36);
      let position = 0;
      return [[number, steps.split(',').map((step) => (position += parseInt(step, 36)))]];
    }),
  );
}
