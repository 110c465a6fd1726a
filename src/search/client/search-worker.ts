import { FacetIndex } from '../answer/facet-index.ts';
import type { SearchRequest } from '../answer/search-request.ts';
import { search, type Searchable } from '../answer/search.ts';
import type { Catalog } from '../index/catalog.ts';
import { unpack, type VocabularyFile } from '../index/vocabulary.ts';
import { Lexicon } from '../query/lexicon.ts';
import { NameFinder } from '../query/name-finder.ts';
import { startPagefind } from './pagefind-engine.ts';

/** Where the files of search are; the first message to the worker. */
export interface SearchFiles {
  index: string;
  vocabulary: string;
  catalog: string;
}

/** Every later message: a request under a number, answered by a result or a reason under it. */
export interface NumberedRequest {
  number: number;
  request: SearchRequest;
}

let searchable: Promise<Searchable> | undefined;

addEventListener('message', ({ data }: MessageEvent<SearchFiles | NumberedRequest>) => {
  if ('index' in data) searchable = load(data);
  else void respond(data);
});

async function respond({ number, request }: NumberedRequest): Promise<void> {
  try {
    if (!searchable) throw new Error('The worker was asked before it knew its files');
    postMessage({ number, result: await search(request, await searchable) });
  } catch (error) {
    postMessage({ number, reason: String(error) });
  }
}

async function load(files: SearchFiles): Promise<Searchable> {
  const [file, engine] = await Promise.all([
    json<VocabularyFile>(files.vocabulary),
    startPagefind(files.index),
  ]);
  const { texts, documents, vocabulary, names } = file;
  if (engine.size !== documents) throw new Error('The index is of other texts');
  let facets: Promise<FacetIndex> | undefined;
  return {
    texts,
    documents,
    context: { lexicon: new Lexicon(unpack(vocabulary)), names: new NameFinder(names) },
    engine,
    facets: () =>
      (facets ??= json<Catalog>(files.catalog).then((catalog) => FacetIndex.load(catalog, engine))),
  };
}

async function json<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there (${response.status})`);
  return (await response.json()) as Data;
}
