import type { Engine } from '../answer/engine.ts';
import { everyDocumentKey } from '../index/index-key.ts';
import type { Postings } from '../index/inverted-index.ts';
import type { SearchDocument } from '../index/search-document.ts';

interface Pagefind {
  createInstance: (options: { basePath: string; ranking: Record<string, number> }) => {
    search: (term: string) => Promise<{ results: Result[] }>;
  };
}

/** Makes all scores equal, so that results come in the order in which the documents were added. */
const unranked = { termFrequency: 0, termSaturation: 0, termSimilarity: 0, pageLength: 0 };

interface Result {
  id: string;
  words: number[];
  data: () => Promise<{ raw_url: string }>;
}

/** A document as it travels in the index. */
type Stored = SearchDocument & { ordinal?: number };

/** Starts Pagefind with the index at `address`. Rejects where it cannot run. */
export async function startPagefind(address: string): Promise<Engine> {
  const module = `${address}pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ module)) as Pagefind;
  const pagefind = createInstance({ basePath: address, ranking: unranked });
  const { results } = await pagefind.search(everyDocumentKey);
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  const found = new Map<string, Promise<Postings>>();

  async function postingsOf(key: string): Promise<Postings> {
    const { results: hits } = await pagefind.search(key);
    return new Map(hits.map(({ id, words }) => [numbers.get(id) ?? -1, words]));
  }

  return {
    size: results.length,
    async index(keys) {
      for (const key of keys) if (!found.has(key)) found.set(key, postingsOf(key));
      const postings = keys.map(async (key) => [key, (await found.get(key)) ?? new Map()] as const);
      return new Map(await Promise.all(postings));
    },
    async document(number) {
      const fragment = await results[number]?.data();
      const document = JSON.parse(fragment?.raw_url ?? '{}') as Stored;
      if (document.ordinal !== number) throw new Error('The documents are in another order');
      return document;
    },
  };
}
