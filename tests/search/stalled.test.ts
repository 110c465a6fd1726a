import { expect, test, vi } from 'vitest';
import { SearchError } from '../../src/search/client/record-index.ts';
import { site } from '../published-site.ts';
import { nodeClient, writeSearch } from './node-client.ts';

const directory = await writeSearch(site);

// Other faults, and files that a page alone loads, are tried in a browser (search-faults.test.ts).
test.for([
  /pagefind-entry\.json$/,
  /\.pf_meta$/,
  /wasm\..*\.pagefind$/,
  /\.pf_index$/,
  /\.pf_fragment$/,
  /\.pf_filter$/,
  /vocabulary\.json$/,
  /filters\.json$/,
  /ids\.json$/,
])('a file %s that stalls is a fault after a time, then answers', async (file) => {
  let isStalled = true;
  const stalls = (path: string) => isStalled && file.test(path);
  const client = nodeClient(directory, { timeoutMs: 300, stalls });
  const request = { query: 'Futenma 2024', filters: { year: '2024' }, order: 'best' as const };
  const searchAndLoad = async () => {
    const { official } = await client.search(request);
    expect((await client.load(request, official)).map(({ record }) => record.name)).toEqual([
      'Item 7.1',
    ]);
    expect((await client.search({ ...request, query: 'dicas-1' })).official).toHaveLength(1);
  };
  await expect(searchAndLoad()).rejects.toThrow(SearchError);
  isStalled = false;
  await vi.waitFor(searchAndLoad, 20_000);
});
