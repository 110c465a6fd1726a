import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSite } from '../../src/site/read-site.ts';
import { searchData } from '../../src/publish/search-data.ts';
import { FacetIndex } from '../../src/search/answer/facet-index.ts';
import { Lexicon } from '../../src/search/query/lexicon.ts';
import { NameFinder } from '../../src/search/query/name-finder.ts';
import { startPagefind } from '../../src/search/client/pagefind-engine.ts';
import { WholeFiles } from '../../src/search/client/whole-files.ts';
import { searchDocuments as documentsOfSite } from '../../src/search/index/search-document.ts';
import { unpack, type VocabularyFile } from '../../src/search/index/vocabulary.ts';
import type { Catalog } from '../../src/search/index/document-facets.ts';
import type { Measure } from './built-corpus.ts';
import { searchDocuments } from './search-documents.ts';
import { combinedQueries } from './combined-queries.ts';
import { searchQueries } from './search-queries.ts';
import { type SearchedSite, wrongAnswers } from './wrong-answers.ts';

/** How many queries the built index answers otherwise than a scan of the texts. */
export const searchTruth: Measure = async ({ content, directory }) => {
  const documents = await searchDocuments(content);
  const queries = [...searchQueries(documents), ...combinedQueries(documents, 200)];
  const site = await builtSearch(content, directory);
  const wrong = await withFetchOfFiles(() => wrongAnswers(queries, site, documents, content));
  if (wrong.length > 0) console.error(`Search errs on: ${wrong.join(', ')}`);
  const what = `wrong answers to ${queries.length} queries`;
  return [{ what, value: wrong.length, unit: '', atMost: 0 }];
};

/** The site’s search on the index as built, without a browser. */
async function builtSearch(content: string, directory: string): Promise<SearchedSite> {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content of the corpus is incomplete');
  const { vocabulary, catalog } = await searchData(site);
  const file = JSON.parse(vocabulary.text) as VocabularyFile;
  const [hash = ''] = await readdir(join(directory, 'pagefind'));
  const engine = await withFetchOfFiles(() =>
    startPagefind({
      address: pathToFileURL(`${join(directory, 'pagefind', hash)}/`).href,
      layout: Promise.resolve(file.layout),
      files: new WholeFiles(),
    }),
  );
  const facets = new FacetIndex(JSON.parse(catalog.text) as Catalog);
  const context = {
    names: new NameFinder(file.names),
    lexicon: new Lexicon(unpack(file.vocabulary)),
  };
  const { texts, documents } = file;
  return {
    searchable: { texts, documents, context, engine, facets: () => Promise.resolve(facets) },
    addresses: documentsOfSite(site.meetings).map(({ address }) => address),
  };
}

/** Pagefind fetches; Node’s own fetch reads no files. */
async function withFetchOfFiles<Result>(run: () => Promise<Result>): Promise<Result> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => {
    const address = new URL(input instanceof Request ? input.url : input, pathToFileURL('/'));
    return new Response(await readFile(fileURLToPath(address)));
  };
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
  }
}
