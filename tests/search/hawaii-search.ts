import { readSite } from '../../src/site/read-site.ts';
import { matchDocuments } from '../../src/search/answer/match.ts';
import { Lexicon } from '../../src/search/query/lexicon.ts';
import { NameFinder } from '../../src/search/query/name-finder.ts';
import { printedNames } from '../../src/search/index/named-things.ts';
import { invertedIndexOf } from '../../src/search/index/inverted-index.ts';
import { searchDocuments } from '../../src/search/index/search-document.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
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

/** What search answers on the real summary, without an engine: numbers with labels, absent words. */
export function ask(query: string, { typing = false } = {}) {
  const clauses = parseQuery(query, typing, context);
  const { full, partial, absent } = matchDocuments(clauses, index);
  const shown = (hits: typeof full) =>
    hits.map(({ document, label }) => {
      const { number = '' } = documents[document] ?? {};
      return `${number || 'T'} ${label}`;
    });
  return {
    full: shown(full),
    partial: shown(partial),
    absent: absent.filter(({ unfinished }) => !unfinished).map(({ asked }) => asked),
  };
}
