import { expect, test } from 'vitest';
import { mediaType } from '../../src/serve/published-file.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['2024-05-02-hawaii.source.txt', 'text/plain; charset=utf-8'],
  ['FEED.ATOM', 'application/atom+xml; charset=utf-8'],
  ['card.png', 'image/png'],
  ['en_1a2b.pf_index', 'application/octet-stream'],
  ['wasm.en.pagefind', 'application/octet-stream'],
  ['LICENSE', 'application/octet-stream'],
])('%s is sent as %s', (file, type) => {
  expect(mediaType(file)).toBe(type);
});
