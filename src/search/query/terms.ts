import { functionWords } from '../text/function-words.ts';
import type { NamedThing } from '../index/named-thing.ts';
import { occurrencesOf } from './occurrences.ts';
import { printedWords } from '../index/printed-words.ts';
import { recordIndex } from '../index/record-index.ts';
import type { SearchRecord } from '../index/search-record.ts';
import { wordsOf } from '../text/words.ts';

/** An entry of the index of terms. */
export interface Term {
  /** As printed. */
  term: string;
  /** Folded. */
  key: string;
  /** The records that have it in their official words; none for another name. */
  records: SearchRecord[];
  /** For another name, the printed names of the same thing. */
  see: string[];
}

/** Every content word and name that the official texts print, and their other names, A–Z. */
export function termsOf(records: readonly SearchRecord[], things: readonly NamedThing[]): Term[] {
  const index = recordIndex(new Map(records.entries()));
  const printed = printedWords(records.flatMap(({ lines }) => lines));
  const words = [...printed].filter(([word]) => !functionWords.has(word) && !/^\d+$/.test(word));
  const entries = new Map<string, Term>();
  for (const term of [...things.flatMap(namesOf), ...words.map(([, word]) => printedTerm(word))]) {
    entries.set(term.key, term);
  }
  return [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));

  function namesOf({ printed: names, unprinted }: NamedThing): Term[] {
    const official = names.map(printedTerm).filter((term) => term.records.length > 0);
    const see = official.map(({ term }) => term);
    const others = see.length > 0 ? unprinted : [];
    return [
      ...official,
      ...others.map((term) => ({ term, key: foldedWords(term).join(' '), records: [], see })),
    ];
  }

  function printedTerm(term: string): Term {
    const words = foldedWords(term);
    const slots = words.map((word) => [word]);
    const found = occurrencesOf({ label: 'exact', field: 'text', slots }, index);
    const numbers = [...found.keys()].sort((one, other) => one - other);
    const having = numbers.flatMap((number) => records[number] ?? []);
    return { term, key: words.join(' '), records: having, see: [] };
  }
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}
