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
}

/** The site's index of terms. */
export const termIndex = memoizeBySite('term-index', (site): TermIndex => {
  const { documents, names } = searchCorpus(site);
  const terms = termEntries(documents, names);
  const letters = Map.groupBy(terms, ({ key }) => letterOf(key));
  return { letters, isLarge: terms.length >= manyTerms };
});
