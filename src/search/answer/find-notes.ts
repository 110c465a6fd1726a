import {
  type KeyRow,
  type NoteHead,
  type NotePostings,
  packPositions,
  unpackPositions,
  unpackPostings,
} from '../index/note-files.ts';
import { noteQueryOf, type NoteTerm } from '../query/note-query.ts';
import { stemsOf } from '../text/stems.ts';

/** Reads a file of notes by its name; rejects where it cannot be read whole. */
export type ReadNoteFile = (name: string) => Promise<unknown>;

/** The notes that a query finds. */
export interface FoundNotes {
  /** Their numbers in order: what terms mean, then what followed, newest first. */
  numbers: number[];
  /** How many of them say what a term means. */
  terms: number;
  /** How many terms the query has that a note must have. */
  asked: number;
  /** The positions in a note of the words that were asked for. */
  positions: (number: number) => number[];
}

/** Finds notes. Rejects with what `read` rejects: what could not be read is not absent. */
export async function findNotes(query: string, read: ReadNoteFile): Promise<FoundNotes> {
  const { all, without } = noteQueryOf(query);
  const { first, terms } = (await read('head')) as NoteHead;
  const keys = first.split(' ');
  const postings = (term: NoteTerm) => postingsOf(term, keys, read);
  const excluded = await Promise.all(without.map(postings));
  const groups = await Promise.all(
    all.map(async (either) => union(await Promise.all(either.map(postings)))),
  );
  const [one, ...others] = groups;
  const numbers = [...(one?.keys() ?? [])]
    .filter((number) => others.every((group) => group.has(number)))
    .filter((number) => !excluded.some((group) => group.has(number)))
    .sort((number, other) => number - other);
  return {
    numbers,
    terms: numbers.filter((number) => number < terms).length,
    asked: all.length,
    positions: (number) => groups.flatMap((group) => unpackPositions(group.get(number) ?? '')),
  };
}

/** Where the words of a term stand together. */
async function postingsOf(
  { words, quoted }: NoteTerm,
  keys: readonly string[],
  read: ReadNoteFile,
): Promise<NotePostings> {
  const slots = await Promise.all(
    words.map(async (word) => {
      const forms = quoted ? [word] : await formsOf(word);
      const rows = await Promise.all(forms.map(rowOf));
      return union(rows.map(([, , packed]) => unpackPostings(packed)));
    }),
  );
  const [first, ...rest] = slots;
  if (!first || rest.length === 0) return first ?? new Map<number, string>();
  const together: NotePostings = new Map();
  for (const [number, packed] of first) {
    if (!rest.every((slot) => slot.has(number))) continue;
    const others = rest.map((slot) => unpackPositions(slot.get(number) ?? ''));
    const starts = unpackPositions(packed).filter((start) =>
      others.every((positions, at) => positions.includes(start + at + 1)),
    );
    const positions = starts.flatMap((start) => words.map((_, at) => start + at));
    if (starts.length > 0) together.set(number, packPositions(positions));
  }
  return together;

  async function formsOf(word: string): Promise<string[]> {
    const rows = await Promise.all(stemsOf(word).map(rowOf));
    return [...new Set([word, ...rows.flatMap(([stem, forms]) => [stem, ...forms.split(' ')])])];
  }

  async function rowOf(key: string): Promise<KeyRow> {
    const file = keys.findLastIndex((first) => first <= key);
    if (file < 0) return [key, '', ''];
    const rows = (await read(`words-${file}`)) as KeyRow[];
    if (rows[0]?.[0] !== keys[file]) throw new Error(`words-${file} is another file`);
    return rows.find(([one]) => one === key) ?? [key, '', ''];
  }
}

function union(all: readonly NotePostings[]): NotePostings {
  const [only, ...more] = all.filter(({ size }) => size > 0);
  if (!only || more.length === 0) return only ?? new Map<number, string>();
  const found: NotePostings = new Map(only);
  for (const postings of more) {
    for (const [number, positions] of postings) {
      const known = found.get(number);
      found.set(number, known === undefined ? positions : `${known};${positions}`);
    }
  }
  return found;
}
