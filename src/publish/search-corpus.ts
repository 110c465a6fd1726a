import { printedNames } from '../search/index/named-things.ts';
import { searchDocuments } from '../search/index/search-document.ts';
import { vocabularyOf } from '../search/index/vocabulary.ts';
import { memoizeBySite } from './memoize-by-site.ts';

/** What search finds. */
export const searchedDocuments = memoizeBySite('searched-documents', ({ meetings }) =>
  searchDocuments(meetings),
);

/** What is searched: the index, the other files of search and the index of terms are made of it. */
export const searchCorpus = memoizeBySite('search-corpus', (site) => {
  const documents = searchedDocuments(site);
  const vocabulary = vocabularyOf(documents);
  return { documents, vocabulary, names: printedNames(site.names, documents) };
});
