import { fold } from '../text/fold.ts';
import { foldedWords } from '../text/words.ts';
import { officialRows } from './known-rows.ts';
import type { NamedThing } from './named-things.ts';
import type { SearchDocument } from './search-document.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An entry of the index of terms. */
export interface TermEntry {
  /** As printed. */
  term: string;
  /** Folded. */
  key: string;
  /** The documents that have it in their official words; none for another name. */
  documents: SearchDocument[];
  /** For another name, the printed names of the same thing. */
  see: string[];
}

/** Words that say nothing by themselves: the index of terms leaves them out, search does not. */
const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all also an and any are as at be because been before being between both
  but by can could did do does during each either etc for from further had has have having he her
  here his how if in including into is it its itself may more most must no nor not of on once only
  or other our out over own same shall she should so some such than that the their them themselves
  then there these they this those through to too under until up upon very was we were what when
  where which while who whom why will with would you your`.split(/\s+/),
);

/** Every content word and name that the official texts print, and their other names, A–Z. */
export function termEntries(
  documents: readonly SearchDocument[],
  { words: printed }: Pick<Vocabulary, 'words'>,
  things: readonly NamedThing[],
): TermEntry[] {
  const having = documentsByWord(documents);
  const words = printed.filter((word) => !stopWords.has(fold(word)) && !/^\d+$/.test(fold(word)));
  const entries = new Map<string, TermEntry>();
  for (const term of [...things.flatMap(namesOf), ...words.map(printedTerm)]) {
    entries.set(term.key, term);
  }
  return [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));

  function namesOf({ printed: names, unprinted }: NamedThing): TermEntry[] {
    const official = names.map(printedTerm).filter((term) => term.documents.length > 0);
    const see = official.map(({ term }) => term);
    const others = see.length > 0 ? unprinted : [];
    return [
      ...official,
      ...others.map((term) => ({ term, key: foldedWords(term).join(' '), documents: [], see })),
    ];
  }

  function printedTerm(term: string): TermEntry {
    const words = foldedWords(term);
    const key = words.join(' ');
    const [fewest = []] = words
      .map((word) => having.get(word) ?? [])
      .sort((one, other) => one.length - other.length);
    const found = words.length > 1 ? fewest.filter((one) => hasRow(one, key)) : fewest;
    return { term, key, documents: found, see: [] };
  }
}

/** The documents that have a word in their official words, in order. */
function documentsByWord(documents: readonly SearchDocument[]): Map<string, SearchDocument[]> {
  const having = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    for (const word of new Set(officialRows(document).flatMap(({ words }) => words))) {
      const others = having.get(word);
      if (others) others.push(document);
      else having.set(word, [document]);
    }
  }
  return having;
}

/** Whether folded words stand in a line of a document in a row. */
function hasRow(document: SearchDocument, row: string): boolean {
  return officialRows(document).some(({ words }) => ` ${words.join(' ')} `.includes(` ${row} `));
}
