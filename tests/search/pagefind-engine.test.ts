import { afterEach, expect, test } from 'vitest';
import { close } from 'pagefind';
import { readSite } from '../../src/site/read-site.ts';
import { pagefindFiles } from '../../src/publish/pagefind-files.ts';
import { searchCorpus } from '../../src/publish/search-corpus.ts';
import { Unreadable } from '../../src/search/answer/unreadable.ts';
import { startPagefind } from '../../src/search/client/pagefind-engine.ts';
import { WholeFiles } from '../../src/search/client/whole-files.ts';
import { invertedIndexOf } from '../../src/search/index/inverted-index.ts';
import { indexKey, lineBreakKey } from '../../src/search/index/index-key.ts';

const { site } = await readSite('content');
if (!site) throw new Error('The content has no site');
const { documents } = searchCorpus(site);
const { files, layout } = await pagefindFiles(site);
await close();
const { fetch } = globalThis;

afterEach(() => {
  globalThis.fetch = fetch;
});

/** Has files come as `sent` makes them of what is published, by their path. */
function send(sent: (path: string, file: Uint8Array) => Response): void {
  globalThis.fetch = (input) => {
    const path = String(input instanceof Request ? input.url : input).replace('index:/', '');
    return Promise.resolve(sent(path, files.get(path) ?? new Uint8Array()));
  };
}

const whole = (_path: string, file: Uint8Array) => new Response(new Uint8Array(file));

function start() {
  return startPagefind({
    address: 'index:/',
    layout: Promise.resolve(layout),
    files: new WholeFiles(),
  });
}

test('the index as published holds every key of every document where it stands', async () => {
  send(whole);
  const engine = await start();
  const expected = new Map(invertedIndexOf(new Map(documents.entries())));
  // Breaks stand after the long names too, which this index has not.
  expected.delete(lineBreakKey);
  const found = await engine.index([...expected.keys()]);
  for (const [key, postings] of expected) {
    expect([key, new Map([...(found.get(key) ?? [])].sort())]).toEqual([
      key,
      new Map([...postings].sort()),
    ]);
  }
  for (const [number, document] of documents.entries()) {
    expect(await engine.document(number)).toEqual(document);
  }
});

const faults: Record<string, (file: Uint8Array) => Response> = {
  missing: () => new Response('', { status: 404 }),
  failing: () => Response.error(),
  empty: () => new Response(''),
  HTML: () => new Response('<!doctype html><title>Welcome to the hotel</title>'),
  'cut short': (file) => new Response(new Uint8Array(file.subarray(0, file.length - 9))),
  'cut in half': (file) => new Response(new Uint8Array(file.subarray(0, file.length / 2))),
  changed: (file) => new Response(file.map((byte, at) => (at === file.length >> 1 ? ~byte : byte))),
};

test.for(Object.keys(faults))('a part that comes %s is a fault, then forgotten', async (fault) => {
  const key = indexKey('deterrence', 'text');
  for (const part of [/pf_meta$/, /^wasm/, /pf_index$/]) {
    send(
      (path, file) => (part.test(path) ? faults[fault]?.(file) : undefined) ?? whole(path, file),
    );
    await expect(start().then((engine) => engine.index([key]))).rejects.toThrow(Unreadable);
  }
  send(whole);
  const engine = await start();
  send((_, file) => faults[fault]?.(file) ?? new Response());
  await expect(engine.index([key])).rejects.toThrow(Unreadable);
  await expect(engine.document(0)).rejects.toThrow(Unreadable);
  send(whole);
  expect((await engine.index([key])).get(key)?.size).toBe(2);
  expect((await engine.document(0)).name).toBe(documents[0]?.name);
});
