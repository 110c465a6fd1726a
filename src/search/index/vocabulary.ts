import { wordsOf } from '../text/words.ts';
import { type Field, fields } from './index-key.ts';
import type { NamedThing } from './named-things.ts';
import { printedWords } from './printed-words.ts';
import type { Row } from './row.ts';

/** What search must know before it may say that a word is absent. Loaded by every search. */
export interface Vocabulary {
  format: number;
  /** Hash of all that is searched. The other files have the same one. */
  version: string;
  /** Number of sentences of each meeting, newest first: where in the index each meeting is. */
  sentences: number[];
  /** Number of records of each other kind. */
  notes: number;
  earlier: number;
  /** A line a word: as printed, a space, the number of records that have it by field (`14,2,,3`). */
  words: string;
  /** Two words printed with a hyphen between them, folded: `co-development`. */
  compounds: string[];
  names: NamedThing[];
  /** Values of these filters: facts by which the sentences of meetings are found. */
  places: string[];
  people: string[];
}

/** The lines of `Vocabulary.words` for records; `lines` are printed in official texts. */
export function wordCounts(
  records: readonly { rows: readonly Row[] }[],
  lines: readonly string[],
): string {
  const printed = printedWords(lines);
  const counts = new Map<string, number[]>();
  for (const { rows } of records) {
    for (const [field, at] of fields.map((field, at): [Field, number] => [field, at])) {
      for (const word of new Set(rows.flatMap((row) => (row.field === field ? row.words : [])))) {
        const ofWord = counts.get(word) ?? fields.map(() => 0);
        ofWord[at] = (ofWord[at] ?? 0) + 1;
        counts.set(word, ofWord);
      }
    }
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, ofWord]) => {
      const numbers = ofWord.map((count) => (count === 0 ? '' : String(count))).join(',');
      return `${printed.get(word) ?? word} ${numbers.replace(/,+$/, '')}`;
    })
    .join('\n');
}

/** The words of a line that have a hyphen between them, folded: `co-development`. */
export function compoundsOf(text: string): string[] {
  if (!/\p{Pd}/u.test(text)) return [];
  const words = wordsOf(text);
  return words.flatMap(({ word, start }, at) => {
    const previous = words[at - 1];
    const isHyphenated = previous && /^\p{Pd}$/u.test(text.slice(previous.end, start));
    return isHyphenated ? `${previous.word}-${word}` : [];
  });
}
