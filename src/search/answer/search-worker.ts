import { FacetIndex } from './facet-index.ts';
import { find, type Searchable } from './find.ts';
import { Lexicon } from '../query/lexicon.ts';
import { NameFinder } from '../query/name-finder.ts';
import type { Outline } from '../index/outline.ts';
import { unpack } from '../index/packed-vocabulary.ts';
import { startPagefind } from './pagefind-engine.ts';
import type { Question } from '../query/question.ts';
import type { VocabularyFile } from '../index/vocabulary-file.ts';

/** Where the files of search are; the first message to the worker. */
export interface SearchFiles {
  index: string;
  vocabulary: string;
  outline: string;
}

/** Every later message: a question under a number, answered by a finding or a reason under it. */
export interface NumberedQuestion {
  number: number;
  question: Question;
}

let searchable: Promise<Searchable> | undefined;

addEventListener('message', ({ data }: MessageEvent<SearchFiles | NumberedQuestion>) => {
  if ('index' in data) searchable = load(data);
  else void respond(data);
});

async function respond({ number, question }: NumberedQuestion): Promise<void> {
  try {
    if (!searchable) throw new Error('The worker was asked before it knew its files');
    postMessage({ number, finding: await find(question, await searchable) });
  } catch (error) {
    postMessage({ number, reason: String(error) });
  }
}

async function load(files: SearchFiles): Promise<Searchable> {
  const [file, engine] = await Promise.all([
    json<VocabularyFile>(files.vocabulary),
    startPagefind(files.index),
  ]);
  const { texts, records, vocabulary, names } = file;
  if (engine.size !== records) throw new Error('The index is of other texts');
  let facets: Promise<FacetIndex> | undefined;
  return {
    texts,
    records,
    knowledge: { lexicon: new Lexicon(unpack(vocabulary)), names: new NameFinder(names) },
    engine,
    facets: () =>
      (facets ??= json<Outline>(files.outline).then((outline) => FacetIndex.load(outline, engine))),
  };
}

async function json<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there (${response.status})`);
  return (await response.json()) as Data;
}
