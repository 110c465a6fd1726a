import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test as base, vi } from 'vitest';
import type { Answer } from '../../src/search/answer/answer.ts';
import { SearchClient } from '../../src/search/answer/search-client.ts';
import { SearchError } from '../../src/search/client/search-error.ts';
import { readSite } from '../../src/site/read-site.ts';
import { writeSearch } from './node-client.ts';

const test = base.extend('directory', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { site } = await readSite('content');
  if (!site) throw new Error('The content has problems');
  const directory = await writeSearch(site);
  onCleanup(() => rm(directory, { recursive: true }));
  return directory;
});

/** What a host may do with a file instead of sending it. */
const faults: Record<string, (body: Buffer) => Promise<Response> | Response> = {
  'not found': () => new Response('Not found', { status: 404 }),
  aborted: () => Promise.reject(new TypeError('Failed to fetch')),
  'answered with nothing': () => new Response(''),
  'answered with HTML': () => new Response('<!doctype html><title>Page not found</title>'),
  truncated: (body) => new Response(new Uint8Array(body.subarray(0, body.length / 2))),
  stalled: () => new Promise<Response>(() => undefined),
  'of an older deployment': () => new Response('{"version":"older","format":1,"languages":{}}'),
};

/** The kinds of files: a name, and which files are of it. */
const kinds: Record<string, RegExp> = {
  'the list of the index': /pagefind-entry\.json$/,
  'the metadata': /\.pf_meta$/,
  'the WebAssembly': /wasm\..*\.pagefind$/,
  'a part of the index': /\.pf_index$/,
  'the text of a record': /\.pf_fragment$/,
  'a filter': /\.pf_filter$/,
  'the vocabulary': /vocabulary\.json$/,
  'the counts of the filters': /filters\.json$/,
  'the IDs': /ids\.json$/,
};

const query = 'deterrence Futenma -Taiwan 2024';
const request = { query, filters: { year: '2024' }, order: 'best' as const };
/** Short where files stall. Elsewhere a busy machine must not be taken for a fault. */
const [stallMs, timeoutMs] = [300, 15_000];

/** Serves a directory; what matches `faulty` as `fault` does, the first `times` times. */
function serve(
  faulty: RegExp,
  fault: (body: Buffer) => Promise<Response> | Response,
  times = Infinity,
) {
  let count = 0;
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const path = address.toString().replace(/\?.*$/, '');
    const body = await readFile(path.startsWith('file:') ? fileURLToPath(path) : path);
    return faulty.test(path) && count++ < times ? fault(body) : new Response(body);
  });
}

/** Everything that a reader may do: search, see the hits, count facets, go to a sentence. */
async function useAll(directory: string, isStalled = false) {
  const client = new SearchClient(directory, {
    noWorker: true,
    timeoutMs: isStalled ? stallMs : timeoutMs,
  });
  const parts = [
    async () => {
      const answer = await client.search(request);
      return [
        counts(answer),
        (await client.load(request, answer.official)).map(({ record }) => record.name),
      ];
    },
    async () => counts(await client.search({ ...request, query: 'dicas-1' })),
    async () => counts(await client.search({ ...request, query: 'Taiwan', filters: {} })),
  ];
  const results: unknown[] = [];
  for (const part of parts) results.push(await part().catch((error: unknown) => error));
  return { client, results };
}

function counts({ official, partial, notes, absent }: Answer) {
  return [official.length, partial.length, notes.length, absent.map(({ asked }) => asked)];
}

// Pagefind leaves the failure of its own start uncaught.
const listeners = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error) => {
    if (!String(error).includes('Pagefind')) throw error;
  });
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

describe.each(Object.entries(kinds))('%s', (_kind, files) => {
  afterEach(() => vi.unstubAllGlobals());

  test.for(Object.entries(faults))(
    '%s: no false answer, then a right one',
    async ([name, fault], { directory }) => {
      vi.spyOn(console, 'error').mockReturnValue();
      vi.spyOn(console, 'warn').mockReturnValue();
      serve(/^$/, fault);
      const right = await useAll(directory);
      serve(files, fault);
      const { client, results } = await useAll(directory, name === 'stalled');
      for (const [at, result] of results.entries()) {
        if (!(result instanceof SearchError)) expect(result).toEqual(right.results[at]);
      }
      expect(results.some((result) => result instanceof SearchError)).toBe(true);
      serve(/^$/, fault);
      const [[rightCounts]] = right.results as [[unknown]];
      await vi.waitFor(async () => {
        expect(counts(await client.search(request))).toEqual(rightCounts);
      }, 20_000);
    },
  );

  test('a fault that passes is not noticed', async ({ directory }) => {
    vi.spyOn(console, 'error').mockReturnValue();
    serve(/^$/, () => new Response(''));
    const right = await useAll(directory);
    serve(files, () => new Response('', { status: 503 }), 1);
    expect((await useAll(directory)).results).toEqual(right.results);
  });
});

test('a host that unpacks gzip files changes no answer', async ({ directory }) => {
  serve(/^$/, () => new Response(''));
  const right = await useAll(directory);
  serve(/\.(pf_\w+|pagefind)$/, (body) => new Response(new Uint8Array(gunzipSync(body))));
  expect((await useAll(directory)).results).toEqual(right.results);
});

test('each kind of file exists', async ({ directory }) => {
  const files = (await readdir(directory, { recursive: true })).map((file) =>
    relative('.', join(directory, file)),
  );
  for (const kind of Object.values(kinds)) expect(files.some((file) => kind.test(file))).toBe(true);
});
