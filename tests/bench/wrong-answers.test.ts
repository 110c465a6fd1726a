import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { FacetIndex } from '../../src/search/answer/facet-index.ts';
import { catalogOf } from '../../src/search/index/catalog.ts';
import { invertedIndexOf } from '../../src/search/index/inverted-index.ts';
import { printedNames } from '../../src/search/index/named-things.ts';
import { searchDocuments as documentsOfSite } from '../../src/search/index/search-document.ts';
import { vocabularyOf } from '../../src/search/index/vocabulary.ts';
import { Lexicon } from '../../src/search/query/lexicon.ts';
import { NameFinder } from '../../src/search/query/name-finder.ts';
import { readSite } from '../../src/site/read-site.ts';
import { combinedQueries } from './combined-queries.ts';
import { writeCorpus } from './corpus.ts';
import { searchDocuments } from './search-documents.ts';
import { searchQueries } from './search-queries.ts';
import { type SearchedSite, wrongAnswers } from './wrong-answers.ts';

const test = base.extend('corpus', { scope: 'file' }, async ({}, { onCleanup }) => {
  const content = await mkdtemp(join(tmpdir(), 'corpus-'));
  onCleanup(() => rm(content, { recursive: true }));
  await writeCorpus(content, 8, 24);
  return { content, documents: await searchDocuments(content), site: await inMemory(content) };
});

/** The search of a site with its documents in memory. */
async function inMemory(content: string): Promise<SearchedSite> {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content has no site');
  const documents = documentsOfSite(site.meetings);
  const index = invertedIndexOf(new Map(documents.entries()));
  const engine: SearchedSite['searchable']['engine'] = {
    index: () => Promise.resolve(index),
    document: (number) => {
      const document = documents[number];
      return document ? Promise.resolve(document) : Promise.reject(new RangeError());
    },
  };
  const context = {
    lexicon: new Lexicon(vocabularyOf(documents)),
    names: new NameFinder(printedNames(site.names, documents)),
  };
  const facets = new FacetIndex(catalogOf(site.meetings));
  return {
    searchable: {
      texts: site.meetings.length,
      documents: documents.length,
      context,
      engine,
      facets: () => Promise.resolve(facets),
    },
    addresses: documents.map(({ address }) => address),
  };
}

test('queries of every kind are answered as a scan of the texts answers them', async ({
  corpus: { content, documents, site },
}) => {
  expect(await wrongAnswers(searchQueries(documents), site, documents, content)).toEqual([]);
});

test('so are random combinations of them', async ({ corpus: { content, documents, site } }) => {
  const queries = combinedQueries(documents, 300);
  expect(await wrongAnswers(queries, site, documents, content)).toEqual([]);
});
