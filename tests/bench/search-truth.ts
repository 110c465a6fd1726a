import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSite } from '../../src/site/read-site.ts';
import { searchData } from '../../src/build/search-data.ts';
import { keysOfQuery, matchDocuments } from '../../src/search/answer/match.ts';
import { Lexicon } from '../../src/search/query/lexicon.ts';
import { NameFinder } from '../../src/search/query/name-finder.ts';
import { unpack } from '../../src/search/index/vocabulary.ts';
import { startPagefind } from '../../src/search/client/pagefind-engine.ts';
import { WholeFiles } from '../../src/search/client/whole-files.ts';
import { searchDocuments as documentsOfSite } from '../../src/search/index/search-document.ts';
import type { VocabularyFile } from '../../src/search/index/vocabulary.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import type { Measure } from './built-corpus.ts';
import { searchDocuments } from './search-documents.ts';
import { searchOracle } from './search-oracle.ts';
import { searchQueries } from './search-queries.ts';

/** How many of 300 queries find anything else in the built index than a scan of the texts does. */
export const searchTruth: Measure = async ({ content, directory }) => {
  const documents = await searchDocuments(content);
  const expected = searchOracle(documents, content);
  const found = await builtSearch(content, directory);
  const wrong: string[] = [];
  const queries = searchQueries(documents);
  for (const query of queries) {
    const { all, some } = await found(query);
    const right = expected(query);
    if (differ(all, right.all) || differ(some, right.some)) wrong.push(query);
  }
  if (wrong.length > 0) console.error(`Search errs on: ${wrong.join(', ')}`);
  return [
    {
      what: `wrong answers to ${queries.length} queries`,
      value: wrong.length,
      unit: '',
      atMost: 0,
    },
  ];
};

/** The site’s search on the index as built, without a browser. */
async function builtSearch(content: string, directory: string) {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content of the corpus is incomplete');
  const file = JSON.parse(searchData(site).vocabulary.text) as VocabularyFile;
  const names = new NameFinder(file.names);
  const lexicon = new Lexicon(unpack(file.vocabulary));
  const [hash = ''] = await readdir(join(directory, 'pagefind'));
  const engine = await withFetchOfFiles(() =>
    startPagefind({
      address: pathToFileURL(`${join(directory, 'pagefind', hash)}/`).href,
      layout: Promise.resolve(file.layout),
      files: new WholeFiles(),
    }),
  );
  const addresses = documentsOfSite(site.meetings).map(({ address }) => address);

  return async (query: string) => {
    const clauses = parseQuery(query, false, { lexicon, names });
    const keys = keysOfQuery(clauses);
    const index = await withFetchOfFiles(() => engine.index(keys));
    const { full, partial } = matchDocuments(clauses, index);
    const of = (hits: typeof full) =>
      new Set(hits.map(({ document }) => addresses[document] ?? ''));
    return { all: of(full), some: of([...full, ...partial]) };
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

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.symmetricDifference(other).size > 0;
}
