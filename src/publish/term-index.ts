import type { Site } from '../meeting/site.ts';
import { letterOf } from '../search/letter.ts';
import { printedNames } from '../search/printed-names.ts';
import { searchRecords } from '../search/search-record.ts';
import { type Term, termsOf } from '../search/terms.ts';

/** From this many terms on the index has a page for each letter. */
const manyTerms = 800;

/** The index of terms by letter, in order. */
export interface TermIndex {
  letters: Map<string, Term[]>;
  isLarge: boolean;
}

/** The site's index of terms. */
export function termIndex(site: Site): TermIndex {
  let made = kept.get(site);
  if (!made) {
    const records = searchRecords(site.meetings);
    const terms = termsOf(records, printedNames(site.names, records));
    const letters = new Map<string, Term[]>();
    for (const term of terms) {
      const letter = letterOf(term.key);
      letters.set(letter, [...(letters.get(letter) ?? []), term]);
    }
    made = { letters, isLarge: terms.length >= manyTerms };
    kept.set(site, made);
  }
  return made;
}

const kept = new WeakMap<Site, TermIndex>();
