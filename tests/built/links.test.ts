import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { site } from '../published-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { brokenLinks } from './broken-links.ts';

test('every link, fragment, canonical and preview address leads to something', async () => {
  expect(await brokenLinks(inject('siteDirectory'), { origin: site.origin, base: '' })).toEqual([]);
});

test('the sitemap names every page but the 404 page, and nothing else', async () => {
  const paths = await pagePaths(inject('siteDirectory'));
  expect((await sitemapAddresses(inject('siteDirectory'))).sort()).toEqual(
    paths.filter((path) => path !== '/404.html').map((path) => site.origin + path),
  );
});

/** The addresses that a site's sitemap names. */
async function sitemapAddresses(directory: string): Promise<string[]> {
  const locations = async (name: string) => {
    const xml = await readFile(join(directory, name), 'utf8');
    return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location);
  };
  const parts = await locations('sitemap-index.xml');
  const names = parts.map((address) => address.slice(address.lastIndexOf('/') + 1));
  return (await Promise.all(names.map(locations))).flat();
}

test('a link that leads nowhere is found, whatever it is written as', async () => {
  const directory = siteDirectory({
    'index.html': `<!doctype html>
      <link rel="canonical" href="https://a.example/docs/gone/">
      <meta property="og:url" content="https://a.example/docs/#gone">
      <a href="/docs/here/#there">Fine</a> <a href="here/?q=1">Fine</a> <a href="#top">Fine</a>
      <a href="https://b.example/gone">Another site</a> <a href="mailto:a@a.example">Mail</a>
      <a id="top" href="/here/">Without the base</a> <a href="/docs/here">Redirected</a>
      <a href="/docs/here/?q=1#gone">No such id</a> <a href="/docs/a.txt#gone">No page</a>
      <script src="/docs/gone.js"></script> <form action="gone/"></form>
      <blockquote cite="#gone"></blockquote> <a href="/docs/?a=1&amp;b=2#gone">No such id</a>`,
    'here/index.html': '<!doctype html><p id="there"></p>',
    'a.txt': '',
    '404.html':
      '<a href="here/">Relative</a> <a href="/docs/here/">Fine</a> <a href="#gone">No</a>',
  });
  expect(await brokenLinks(directory, { origin: 'https://a.example', base: '/docs' })).toEqual([
    '/: https://a.example/docs/gone/',
    '/: /here/',
    '/: /docs/here',
    '/: /docs/here/?q=1#gone',
    '/: /docs/a.txt#gone',
    '/: /docs/?a=1&b=2#gone',
    '/: /docs/gone.js',
    '/: gone/',
    '/: #gone',
    '/: https://a.example/docs/#gone',
    '/404.html: here/',
    '/404.html: #gone',
  ]);
});
