import { FacetIndex } from '../answer/facet-index.ts';
import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult } from '../answer/search-result.ts';
import { search, type Searchable } from '../answer/search.ts';
import { type Part, partOf } from '../answer/unreadable.ts';
import type { Catalog } from '../index/document-facets.ts';
import { unpack, type VocabularyFile } from '../index/vocabulary.ts';
import { Lexicon } from '../query/lexicon.ts';
import { NameFinder } from '../query/name-finder.ts';
import { startPagefind } from './pagefind-engine.ts';
import { json, WholeFiles } from './whole-files.ts';

/** Where the files of search are; the first message to the worker. */
export interface SearchFiles {
  index: string;
  vocabulary: string;
  catalog: string;
  credits: string;
}

/** Every later message to the worker: a request under a number. */
export interface NumberedRequest {
  number: number;
  request: SearchRequest;
}

/**
 * What the worker says: the answer to a request; or what it waits for, also as a sign of life while
 * a request is open, and once when it is ready to be asked.
 */
export type Reply =
  | { number: number; result: SearchResult }
  | { number: number; unreadable: Part; reason: string }
  | { awaited: readonly Part[] };

/** Between two signs of life, in milliseconds. */
const signMs = 1000;

let awaited: readonly Part[] = [];
const whole = new WholeFiles((parts) => {
  awaited = parts;
  say({ awaited });
});
let files: SearchFiles | undefined;
let searchable: Promise<Searchable> | undefined;

addEventListener('message', ({ data }: MessageEvent<SearchFiles | NumberedRequest>) => {
  if ('index' in data) files = data;
  else void respond(data);
});
say({ awaited });

async function respond({ number, request }: NumberedRequest): Promise<void> {
  const signs = setInterval(() => {
    say({ awaited });
  }, signMs);
  const asked = (searchable ??= load());
  try {
    say({ number, result: await search(request, await asked) });
  } catch (error) {
    // Nothing that failed is kept: the next request starts anew, with the files that were read.
    if (searchable === asked) searchable = undefined;
    say({ number, unreadable: partOf(error), reason: String(error) });
  } finally {
    clearInterval(signs);
  }
}

async function load(): Promise<Searchable> {
  if (!files) throw new Error('The worker was asked before it knew its files');
  const { index, catalog } = files;
  const file = whole.read('words', files.vocabulary, (bytes) => json<VocabularyFile>(bytes));
  const layout = file.then((words) => words.layout);
  const engine = await startPagefind({ address: index, layout, files: whole });
  const { texts, documents, vocabulary, names } = await file;
  const facets = async () => {
    const counted = await whole.read('catalog', catalog, (bytes) => json<Catalog>(bytes));
    return new FacetIndex(counted);
  };
  let loaded: Promise<FacetIndex> | undefined;
  return {
    texts,
    documents,
    context: { lexicon: new Lexicon(unpack(vocabulary)), names: new NameFinder(names) },
    engine,
    facets: () => (loaded ??= facets()),
  };
}

function say(reply: Reply): void {
  postMessage(reply);
}
