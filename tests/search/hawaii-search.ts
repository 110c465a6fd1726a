import { readSite } from '../../src/site/read-site.ts';
import { search, type Searchable } from '../../src/search/answer/search.ts';
import { Lexicon } from '../../src/search/query/lexicon.ts';
import { NameFinder } from '../../src/search/query/name-finder.ts';
import { printedNames } from '../../src/search/index/named-things.ts';
import { invertedIndexOf } from '../../src/search/index/inverted-index.ts';
import { searchDocuments } from '../../src/search/index/search-document.ts';
import { vocabularyOf } from '../../src/search/index/vocabulary.ts';

const { site } = await readSite('content');
if (!site) throw new Error('The content has no site');
const documents = searchDocuments(site.meetings);

/** The real summary as search knows it. */
export const context = {
  lexicon: new Lexicon(vocabularyOf(documents)),
  names: new NameFinder(printedNames(site.names, documents)),
};

const index = invertedIndexOf(new Map(documents.entries()));

const searchable: Searchable = {
  texts: site.meetings.length,
  documents: documents.length,
  context,
  engine: {
    index: () => Promise.resolve(index),
    document: (number) => {
      const document = documents[number];
      return document ? Promise.resolve(document) : Promise.reject(new RangeError());
    },
  },
  facets: () => Promise.reject(new Error('No facets are asked for')),
};

/**
 * What search answers on the real summary, with the documents in memory: numbers with labels, words
 * that no text has, queries that have near ones, phrases that are not printed so.
 */
export async function ask(query: string) {
  const found = await search(
    {
      query,
      typing: false,
      paused: false,
      filters: {},
      order: 'best',
      skip: 0,
      limit: 20,
      includePartial: true,
      countFacets: false,
    },
    searchable,
  );
  const hits = found.hits.map(({ document, label }) => `${document.number || 'T'} ${label}`);
  const { near } = found;
  return {
    full: hits.slice(0, found.full),
    partial: hits.slice(found.full),
    absent: [...found.absent, ...(near?.asked ?? [])],
    meant: near ? [near.query, ...near.others] : [],
    unquoted: found.unquoted?.asked ?? [],
  };
}
