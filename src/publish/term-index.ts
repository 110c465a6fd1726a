import { type TermEntry, termEntries } from '../search/index/term-entries.ts';
import { letterOf } from '../search/text/letter.ts';
import { memoizeBySite } from './memoize-by-site.ts';
import { searchCorpus } from './search-corpus.ts';

/** From this many terms on the index has a page for each letter. */
const manyTerms = 800;

/** The index of terms by letter, in order. */
export interface TermIndex {
  letters: Map<string, TermEntry[]>;
  isLarge: boolean;
  /** Where the terms stand that other names lead to: term → its letter, and the id of its entry. */
  targets: Map<string, { letter: string; id: string }>;
}

/** The site's index of terms. */
export const termIndex = memoizeBySite('term-index', (site): TermIndex => {
  const { documents, vocabulary, names } = searchCorpus(site);
  const terms = termEntries(documents, vocabulary, names);
  const letters = Map.groupBy(terms, ({ key }) => letterOf(key));
  const seen = new Set(terms.flatMap(({ see }) => see));
  const targets = terms
    .filter(({ term }) => seen.has(term))
    .map(({ term, key }) => {
      const id = `term-${key.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`;
      return [term, { letter: letterOf(key), id }] as const;
    });
  return { letters, isLarge: terms.length >= manyTerms, targets: new Map(targets) };
});
