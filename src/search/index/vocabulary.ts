import { printedWords } from './printed-words.ts';
import type { SearchRecord } from './search-record.ts';
import { wordsOf } from '../text/words.ts';

/** Every word that occurs; shipped with the index, it decides what the texts do not say. */
export interface Vocabulary {
  /** Words of the official texts as printed, one print each, in the order of their folded forms. */
  words: string[];
  /** Folded words of the headings, sorted. */
  headingWords: string[];
  /** Words printed with a hyphen, folded, part by part: `co-development`. */
  compounds: string[];
}

/** The vocabulary of records. */
export function vocabularyOf(
  records: readonly Pick<SearchRecord, 'lines' | 'headings'>[],
): Vocabulary {
  const lines = records.flatMap((record) => record.lines);
  const headings = records.flatMap((record) => record.headings.map(({ heading }) => heading));
  const printed = printedWords(lines);
  return {
    words: sorted(printed.keys()).map((word) => printed.get(word) ?? word),
    headingWords: sorted(printedWords(new Set(headings)).keys()),
    compounds: sorted(lines.flatMap(compoundsOf)),
  };
}

function compoundsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap(({ word, start }, index) => {
    const before = words[index - 1];
    const hyphenated = before && /^\p{Pd}$/u.test(text.slice(before.end, start));
    return hyphenated ? `${before.word}-${word}` : [];
  });
}

function sorted(words: Iterable<string>): string[] {
  return [...new Set(words)].sort();
}
