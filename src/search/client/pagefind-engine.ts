import type { Engine } from '../answer/engine.ts';
import { type Part, Unreadable } from '../answer/unreadable.ts';
import { recordDocuments, type RecordLayout } from '../index/index-records.ts';
import type { Postings } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';
import { unpacked, unpackedJson, type WholeFiles } from './whole-files.ts';

/** Pagefind’s script as `pagefindClient` makes it. */
export type PagefindWith = (
  fetch: (address: string) => Promise<Response>,
  console: Pick<Console, 'log' | 'warn' | 'error'>,
) => (options: { basePath: string; ranking: Record<string, number> }) => {
  search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
};

/** Makes all scores equal: the order of hits is ours. */
const unranked = { termFrequency: 0, termSaturation: 0, termSimilarity: 0, pageLength: 0 };

/** Pagefind’s messages are for its users; what fails is told by an error. */
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** What Pagefind asks for first: it names the metadata. */
const entry = { languages: { unknown: { hash: 'index', wasm: null, page_count: 1 } } };

/**
 * Starts Pagefind with the index at `address`, whose records hold documents as `layout` says. It gets
 * whole files only. It remembers what failed and finds nothing there: after any rejection the engine
 * is of no more use, and another one must be started.
 */
export async function startPagefind(
  pagefindWith: PagefindWith,
  { address, layout, files }: { address: string; layout: Promise<RecordLayout>; files: WholeFiles },
): Promise<Engine> {
  const read = (part: Part, path: string) => files.read(part, `${address}${path}`, unpacked);
  let failure: unknown;

  async function give(path: string): Promise<Response> {
    const [name = ''] = path.slice(1).split('?');
    if (name === 'pagefind-entry.json') return Response.json(entry);
    try {
      return new Response(await read('index', name));
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  const [records] = await Promise.all([
    layout.then(recordDocuments),
    read('index', 'pagefind.index.pf_meta'),
    read('program', 'wasm.unknown.pagefind'),
  ]);
  const recordOf = records.flatMap((documents, record) =>
    documents.map(({ number }, at) => ({ number, record, at })),
  );
  recordOf.sort((one, other) => one.number - other.number);
  const pagefind = pagefindWith(give, silent)({ basePath: '/', ranking: unranked });
  const found = new Map<string, Promise<Postings>>();

  async function postingsOf(key: string): Promise<Postings> {
    const postings = new Map<number, number[]>();
    for (const { id, words } of await searched(key)) {
      const documents = records[Number(id)] ?? [];
      let at = 0;
      for (const position of words.sort((one, other) => one - other)) {
        while ((documents[at + 1]?.start ?? Infinity) <= position) at++;
        const { number, start } = documents[at] ?? { number: -1, start: 0 };
        const positions = postings.get(number);
        if (positions) positions.push(position - start);
        else postings.set(number, [position - start]);
      }
    }
    return postings;
  }

  async function searched(key: string) {
    try {
      const { results } = await pagefind.search(key);
      // Pagefind goes on without a part of its index that it did not get.
      if (failure !== undefined) throw failure as Error;
      return results;
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('program', error);
    }
  }

  return {
    async index(keys) {
      for (const key of keys) if (!found.has(key)) found.set(key, postingsOf(key));
      const postings = keys.map(async (key) => [key, (await found.get(key)) ?? new Map()] as const);
      return new Map(await Promise.all(postings));
    },
    async document(number) {
      const { record = -1, at = -1 } = recordOf[number] ?? {};
      const content = await read('text', `fragment/${record}.pf_fragment`);
      const document = unpackedJson<SearchDocument[]>(content)[at];
      if (!document) throw new Unreadable('text', `no document ${number}`);
      return document;
    },
  };
}
