import type { Engine } from '../answer/engine.ts';
import { type Part, Unreadable } from '../answer/unreadable.ts';
import { recordDocuments, type RecordLayout } from '../index/index-records.ts';
import type { Postings } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';
import { json, unpacked, type WholeFiles } from './whole-files.ts';

/** Pagefind’s WebAssembly. It is told by a pointer, which every call that changes it gives anew. */
export interface PagefindBindings {
  (wasm: { module_or_path: Uint8Array }): Promise<unknown>;
  init_pagefind(metadata: Uint8Array): number;
  set_ranking_weights(pointer: number, weights: string): number;
  /** The parts that a term needs and that are not loaded yet: a list in JSON. */
  request_indexes(pointer: number, term: string): string;
  load_index_chunk(pointer: number, part: Uint8Array): number;
  /** In JSON: `results`, each with its record `p` and its places `l`, each with its position `l`. */
  search(
    pointer: number,
    term: string,
    original: string,
    filter: string,
    sort: string,
    exact: boolean,
    exactDiacritics: boolean,
  ): string;
}

interface Found {
  results: { p: string; l: { l: number }[] }[];
}

/** Makes all scores equal: the order of hits is ours. */
const unranked = JSON.stringify({
  term_frequency: 0,
  term_saturation: 0,
  term_similarity: 0,
  page_length: 0,
  diacritic_similarity: null,
  meta_weights: null,
});

/**
 * Starts Pagefind with the index at `address`, whose records hold documents as `layout` says. It gets
 * whole files only, and is asked for what it has been given: what fails is asked for the next time.
 */
export async function startPagefind(
  pagefind: PagefindBindings,
  { address, layout, files }: { address: string; layout: Promise<RecordLayout>; files: WholeFiles },
): Promise<Engine> {
  const read = (part: Part, path: string) => files.read(part, `${address}${path}`, unpacked);
  const [records, metadata, wasm] = await Promise.all([
    layout.then(recordDocuments),
    read('index', 'pagefind.index.pf_meta'),
    read('program', 'wasm.unknown.pagefind'),
  ]);
  const placeOf = records.flatMap((documents, record) =>
    documents.map(({ number }, at) => ({ number, record, at })),
  );
  placeOf.sort((one, other) => one.number - other.number);
  await pagefind({ module_or_path: wasm });
  let pointer = pagefind.set_ranking_weights(pagefind.init_pagefind(metadata), unranked);
  const loaded = new Set<string>();
  const postings = new Map<string, Postings>();

  async function load(key: string): Promise<void> {
    const needed = JSON.parse(pagefind.request_indexes(pointer, key)) as string[];
    const parts = needed.filter((part) => part && !loaded.has(part));
    const contents = parts.map(async (part) => {
      const content = await read('index', `index/${part}.pf_index`);
      // Another key may have needed it too.
      if (!loaded.has(part)) pointer = pagefind.load_index_chunk(pointer, content);
      loaded.add(part);
    });
    await Promise.all(contents);
  }

  function postingsOf(key: string): Postings {
    const answer = pagefind.search(pointer, key, key, '{}', '', false, false);
    const found = new Map<number, number[]>();
    for (const { p, l } of (JSON.parse(answer) as Found).results) {
      const documents = records[Number(p)] ?? [];
      let at = 0;
      for (const position of l.map((place) => place.l).sort((one, other) => one - other)) {
        while ((documents[at + 1]?.start ?? Infinity) <= position) at++;
        const { number, start } = documents[at] ?? { number: -1, start: 0 };
        const positions = found.get(number);
        if (positions) positions.push(position - start);
        else found.set(number, [position - start]);
      }
    }
    return found;
  }

  return {
    async index(keys) {
      const fresh = keys.filter((key) => !postings.has(key));
      await Promise.all(fresh.map(load));
      for (const key of fresh) postings.set(key, postingsOf(key));
      return new Map(keys.map((key) => [key, postings.get(key) ?? new Map()]));
    },
    async document(number) {
      const { record = -1, at = -1 } = placeOf[number] ?? {};
      const documents = json<SearchDocument[]>(
        await read('text', `fragment/${record}.pf_fragment`),
      );
      const document = documents[at];
      if (!document) throw new Unreadable('text', `there is no document ${number}`);
      return document;
    },
  };
}
