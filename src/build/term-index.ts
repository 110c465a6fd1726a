import { letterOf } from '../search/text/letter.ts';
import { type Term, termsOf } from '../search/query/terms.ts';
import { memoizeBySite } from '../site/current-site.ts';
import { searchMatter } from './search-matter.ts';

/** From this many terms on the index has a page for each letter. */
const manyTerms = 800;

/** The index of terms by letter, in order. */
export interface TermIndex {
  letters: Map<string, Term[]>;
  isLarge: boolean;
}

/** The site's index of terms. */
export const termIndex = memoizeBySite((site): TermIndex => {
  const { records, names } = searchMatter(site);
  const terms = termsOf(records, names);
  const letters = Map.groupBy(terms, ({ key }) => letterOf(key));
  return { letters, isLarge: terms.length >= manyTerms };
});
