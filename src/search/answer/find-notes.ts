import type { KeyRow, NoteHead, NotePostings } from '../index/note-files.ts';
import { unpackPostings } from '../index/note-files.ts';
import type { NoteTerm } from '../query/note-query.ts';
import { noteQueryOf } from '../query/note-query.ts';
import { stemsOf } from '../text/stems.ts';

/** Reads a file of notes by its name; rejects where it cannot be read whole. */
export type ReadNoteFile = (name: string) => Promise<unknown>;

/** The notes that a query finds. */
export interface FoundNotes {
  /** Their numbers in order, each with the positions of the words that were asked for. */
  found: NotePostings;
  /** Notes below this number say what a term means, the others what followed. */
  terms: number;
  /** How many terms the query has that a note must have. */
  asked: number;
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
  const [one = new Map<number, number[]>(), ...others] = groups;
  const found = [...one.keys()]
    .filter((number) => others.every((group) => group.has(number)))
    .filter((number) => !excluded.some((group) => group.has(number)))
    .sort((number, other) => number - other)
    .map((number) => [number, groups.flatMap((group) => group.get(number) ?? [])] as const);
  return { found: new Map(found), terms, asked: all.length };
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
      return union(await Promise.all(forms.map(async (form) => unpackPostings((await rowOf(form))[2]))));
    }),
  );
  const [first = new Map<number, number[]>(), ...rest] = slots;
  const together: NotePostings = new Map();
  for (const [number, positions] of first) {
    const starts = positions.filter((start) =>
      rest.every((slot, at) => slot.get(number)?.includes(start + at + 1)),
    );
    if (starts.length === 0) continue;
    together.set(
      number,
      starts.flatMap((start) => words.map((_, at) => start + at)),
    );
  }
  return together;

  async function formsOf(word: string): Promise<string[]> {
    const rows = await Promise.all(stemsOf(word).map(rowOf));
    return [...new Set([word, ...rows.flatMap(([stem, forms]) => [stem, ...forms.split(' ')])])];
  }

  async function rowOf(key: string): Promise<KeyRow> {
    const file = keys.findLastIndex((first) => first <= key);
    const rows = file < 0 ? [] : ((await read(`words-${file}`)) as KeyRow[]);
    return rows.find(([one]) => one === key) ?? [key, '', ''];
  }
}

function union(all: readonly NotePostings[]): NotePostings {
  const found: NotePostings = new Map();
  for (const postings of all) {
    for (const [number, positions] of postings) {
      found.set(number, [...(found.get(number) ?? []), ...positions]);
    }
  }
  return found;
}
