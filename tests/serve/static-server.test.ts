import { once } from 'node:events';
import { rmSync, symlinkSync } from 'node:fs';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/serve/static-server.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { writeFiles } from '../write-files.ts';

const page = `<!doctype html><title>Page</title>${'<p>The same words again.</p>'.repeat(50)}`;

const site = {
  'index.html': page,
  '404.html': '<!doctype html><title>Not here</title>',
  'x/index.html': page,
  'é/index.html': page,
  '_astro/a.1a2b3c.css': 'p{margin:0}',
  'short.txt': 'short',
  _headers: '/*\n  X-Frame-Options: DENY\n/x/*\n  Cache-Control: no-store\n',
};

test('a directory path answers with its index.html', async () => {
  const get = await served(site);
  expect(await get('/x/')).toMatchObject({ status: 200, text: page });
  expect(await get('/%C3%A9/')).toMatchObject({ status: 200, text: page });
});

test('a directory path without its slash is redirected, query kept', async () => {
  const get = await served(site);
  const { status, headers } = await get('/x?q=dicas?&year=2024');
  expect(status).toBe(301);
  expect(headers.location).toBe('/x/?q=dicas?&year=2024');
});

test('an unknown path gets the 404 page with status 404', async () => {
  const get = await served(site);
  expect(await get('/none')).toMatchObject({ status: 404, text: site['404.html'] });
  expect((await get('/_astro/gone.css')).headers['cache-control']).not.toContain('immutable');
});

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/x/../../package.json',
  '/..\\package.json',
  '//etc/passwd',
  '/%00',
  '/%',
  '/_headers',
])('%s leads to no file', async (path) => {
  const get = await served(
    { 'public/index.html': page, 'package.json': '{}' },
    { below: 'public' },
  );
  expect((await get(path)).status).toBe(404);
});

test('the rules of _headers hold for pages, redirects and the 404 page, and outrank defaults', async () => {
  const get = await served(site);
  for (const path of ['/', '/x', '/none']) {
    expect((await get(path)).headers['x-frame-options']).toBe('DENY');
  }
  expect((await get('/x/')).headers['cache-control']).toBe('no-store');
});

test('only hashed assets are cached for long', async () => {
  const get = await served(site);
  expect((await get('/_astro/a.1a2b3c.css')).headers['cache-control']).toMatch(/immutable/);
  expect((await get('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
});

test('a page is sent as brotli, else gzip, else plain, and says that it varies', async () => {
  const get = await served(site);
  const brotli = await get('/', { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await get('/', { 'accept-encoding': 'gzip;q=1.0, br;q=0' });
  const plain = await get('/');

  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  expect(plain.headers['content-encoding']).toBeUndefined();

  const answers = [brotli, gzip, plain];
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  for (const { headers, body } of answers) {
    expect(headers.vary).toBe('accept-encoding');
    expect(headers['content-length']).toBe(String(body.length));
  }
});

test('what compression would not make smaller is sent plain', async () => {
  const get = await served(site);
  const { headers, text } = await get('/short.txt', { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(text).toBe('short');
});

test('a known entity tag is answered 304 without a body', async () => {
  const get = await served(site);
  const { etag } = (await get('/')).headers;
  expect(etag).toMatch(/^"[\w-]+"$/);
  for (const known of [etag, `W/${String(etag)}`, `"other", ${String(etag)}`, '*']) {
    expect(await get('/', { 'if-none-match': known })).toMatchObject({ status: 304, text: '' });
  }
  expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('HEAD has the headers of GET and no body; other methods are refused', async () => {
  const get = await served(site);
  const head = await get('/', {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, text: '' });
  expect(head.headers['content-length']).toBe(String(page.length));
  expect(await get('/', {}, 'POST')).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD' },
  });
});

test.each(['/docs', 'docs/', '/docs/'])('a site built for %s is served below it', async (base) => {
  const get = await served(site, { base });
  expect(await get('/docs/x/')).toMatchObject({ status: 200, text: page });
  expect((await get('/docs/_astro/a.1a2b3c.css')).headers['cache-control']).toMatch(/immutable/);
  expect((await get('/docs')).headers.location).toBe('/docs/');
  expect(await get('/x/')).toMatchObject({ status: 404, text: site['404.html'] });
});

test('a site without _headers and 404.html is served too', async () => {
  const get = await served({ 'index.html': page });
  expect((await get('/')).status).toBe(200);
  expect(await get('/none')).toMatchObject({ status: 404, text: 'Not found\n' });
});

test('files that come, change and go are answered as they are', async () => {
  const directory = siteDirectory(site);
  const get = await servedFrom(directory);
  expect((await get('/new/')).status).toBe(404);
  writeFiles(directory, { 'new/index.html': 'first', _headers: '/new/*\n  X-New: yes\n' });
  const { text, headers } = await get('/new/');
  expect([text, headers['x-new'], headers['x-frame-options']]).toEqual(['first', 'yes', undefined]);
  writeFiles(directory, { 'new/index.html': 'second!' });
  expect((await get('/new/')).text).toBe('second!');
  rmSync(join(directory, 'new'), { recursive: true });
  expect((await get('/new/')).status).toBe(404);
});

test('a link in the site is not followed', async () => {
  const directory = siteDirectory({ 'public/index.html': page, 'secret.txt': 'secret' });
  symlinkSync(join(directory, 'secret.txt'), join(directory, 'public/secret.txt'));
  symlinkSync(directory, join(directory, 'public/all'));
  const get = await servedFrom(join(directory, 'public'));
  expect((await get('/secret.txt')).status).toBe(404);
  expect((await get('/all/secret.txt')).status).toBe(404);
});

test('it listens on the loopback interface and gives an address that ends in a slash', async () => {
  const { address, close } = await serve(siteDirectory(site), { port: 0, base: '/docs' });
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/docs\/$/);
  await close();
  await expect(fetch(address)).rejects.toThrow();
});

/** Serves the files and returns a way to ask for a path exactly as given, which `fetch` would tidy. */
async function served(files: Record<string, string>, { base = '/', below = '.' } = {}) {
  return servedFrom(`${siteDirectory(files)}/${below}`, base);
}

async function servedFrom(directory: string, base = '/') {
  const { address, close } = await serve(directory, { port: 0, base });
  onTestFinished(close);
  return async (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') => {
    const asked = request(new URL(address).origin, { path, headers, method }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const body = await buffer(answer);
    return { status: answer.statusCode, headers: answer.headers, body, text: body.toString() };
  };
}
