import { fold } from '../text/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A vocabulary as it is shipped: lists in a line, `*` behind a word that stands in headings too. */
export interface PackedVocabulary {
  words: string;
  /** Folded words that stand in headings only. */
  headingWords: string;
  compounds: string;
}

/** Packs a vocabulary for transport; `unpack` makes the same of it again. */
export function pack({ words, headingWords, compounds }: Vocabulary): PackedVocabulary {
  const official = new Set(words.map(fold));
  const inHeadings = new Set(headingWords);
  return {
    words: words.map((word) => (inHeadings.has(fold(word)) ? `${word}*` : word)).join(' '),
    headingWords: headingWords.filter((word) => !official.has(word)).join(' '),
    compounds: compounds.join(' '),
  };
}

export function unpack({ words, headingWords, compounds }: PackedVocabulary): Vocabulary {
  const marked = listOf(words);
  const inHeadings = marked.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return {
    words: marked.map((word) => word.replace('*', '')),
    headingWords: [...inHeadings.map(fold), ...listOf(headingWords)].sort(),
    compounds: listOf(compounds),
  };
}

function listOf(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}
