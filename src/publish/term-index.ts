import { type TermEntry, termEntries } from '../search/index/term-entries.ts';
import { officialRecords } from '../search/index/index-record.ts';
import { letterOf } from '../search/text/letter.ts';
import { memoizeAcrossCopies } from '../meeting/memoize.ts';
import type { Site } from '../meeting/site.ts';

/** From this number of terms on the word index has a page for each letter. */
const minTermsForPages = 800;

/** The word index by letter, in order. */
export interface TermIndex {
  letters: Map<string, TermEntry[]>;
  isLarge: boolean;
  /** Where the terms are that other names lead to: term → its letter, and the id of its entry. */
  targets: Map<string, { letter: string; id: string }>;
}

/** The site's word index. */
export const termIndex = memoizeAcrossCopies('term-index', (site: Site): TermIndex => {
  const terms = termEntries(officialRecords(site.meetings), site.names);
  const letters = Map.groupBy(terms, ({ key }) => letterOf(key));
  const seen = new Set(terms.flatMap(({ see }) => see));
  const targets = terms
    .filter(({ term }) => seen.has(term))
    .map(({ term, key }) => {
      const id = `term-${key.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`;
      return [term, { letter: letterOf(key), id }] as const;
    });
  return { letters, isLarge: terms.length >= minTermsForPages, targets: new Map(targets) };
});
