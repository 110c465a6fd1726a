import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { RecordLayout } from './index-records.ts';
import type { NamedThing } from './named-things.ts';
import { printedWords } from './printed-words.ts';
import type { SearchableText } from './search-document.ts';

/** Every word that occurs; shipped with the index, it decides what the texts do not say. */
export interface Vocabulary {
  /** Words of the official texts as printed, one print each, in the order of their folded forms. */
  words: string[];
  /** Folded words of the headings, sorted. */
  headingWords: string[];
  /** Words of the facts that the texts do not print, sorted; not the days, which are too many. */
  factWords: string[];
  /** Words printed with a hyphen, folded, part by part: `co-development`. */
  compounds: string[];
}

/** The vocabulary of documents. */
export function vocabularyOf(documents: readonly SearchableText[]): Vocabulary {
  const lines = documents.flatMap((document) => document.lines);
  const headings = documents.flatMap((document) => document.headings.map(({ heading }) => heading));
  const facts = documents.flatMap((document) => document.facts ?? []).flatMap(({ words }) => words);
  const printed = printedWords(lines);
  return {
    words: sorted(printed.keys()).map((word) => printed.get(word) ?? word),
    headingWords: sorted(printedWords(new Set(headings)).keys()),
    factWords: sorted(facts.filter((word) => !/\d{4}-\d\d-\d\d$/.test(word))),
    compounds: sorted([...lines, ...new Set(headings)].flatMap(compoundsOf)),
  };
}

function compoundsOf(text: string): string[] {
  if (!/\p{Pd}/u.test(text)) return [];
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

/** What every search loads beside Pagefind’s index. */
export interface VocabularyFile {
  /** Number of texts, and of documents in the index; where these stand in it. */
  texts: number;
  documents: number;
  layout: RecordLayout;
  vocabulary: PackedVocabulary;
  names: NamedThing[];
}

/** A vocabulary as it is shipped: lists in a line, `*` after a word that stands in headings too. */
export interface PackedVocabulary {
  words: string;
  /** Folded words that stand in headings only. */
  headingWords: string;
  factWords: string;
  compounds: string;
}

/** Packs a vocabulary for transport; `unpack` makes the same of it again. */
export function pack({ words, headingWords, factWords, compounds }: Vocabulary): PackedVocabulary {
  const official = new Set(words.map(fold));
  const inHeadings = new Set(headingWords);
  return {
    words: words.map((word) => (inHeadings.has(fold(word)) ? `${word}*` : word)).join(' '),
    headingWords: headingWords.filter((word) => !official.has(word)).join(' '),
    factWords: factWords.join(' '),
    compounds: compounds.join(' '),
  };
}

export function unpack({
  words,
  headingWords,
  factWords,
  compounds,
}: PackedVocabulary): Vocabulary {
  const marked = listOf(words);
  const inHeadings = marked.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return {
    words: marked.map((word) => word.replace('*', '')),
    headingWords: [...inHeadings.map(fold), ...listOf(headingWords)].sort(),
    factWords: listOf(factWords),
    compounds: listOf(compounds),
  };
}

function listOf(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}
