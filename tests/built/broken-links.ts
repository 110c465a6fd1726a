import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pagePaths } from '../page-paths.ts';
import { attributes, parsedPage } from './parsed-page.ts';

/** Every attribute of our pages that holds an address. */
const addresses = ['href', 'src', 'action', 'cite'];
const cards = ['og:url', 'og:image'];

/**
 * Every address in the pages of a site, built for `origin` and `base` (`''` or `/docs`), that is the
 * site's own and leads to no file of it or to no element: as “page: address”. A redirected address is
 * broken too, for it costs the reader a round trip.
 */
export async function brokenLinks(
  directory: string,
  { origin, base }: { origin: string; base: string },
): Promise<string[]> {
  const paths = await pagePaths(directory);
  const pages = paths.map((path) => ({ path, document: parsedPage(directory, path) }));
  const ids = new Map(
    pages.map(({ path, document }) => [base + path, new Set(attributes(document, '[id]', 'id'))]),
  );

  return pages.flatMap(({ path, document }) => {
    // The 404 page is at every address that has no other.
    const at = origin + base + (path === '/404.html' ? '/no/such/page/' : path);
    return [...new Set(addressesIn(document))]
      .filter((address) => !leadsSomewhere(new URL(address, at)))
      .map((address) => `${path}: ${address}`);
  });

  function leadsSomewhere(url: URL): boolean {
    if (url.origin !== origin) return true;
    const path = decodeURI(url.pathname);
    const id = decodeURIComponent(url.hash.slice(1));
    if (path.startsWith(`${base}/no/such/page/`))
      return ids.get(`${base}/404.html`)?.has(id) ?? false;
    return isFile(path) && (id === '' || (ids.get(path)?.has(id) ?? false));
  }

  function isFile(path: string): boolean {
    if (!path.startsWith(`${base}/`)) return false;
    const name = path.slice(base.length) + (path.endsWith('/') ? 'index.html' : '');
    return statSync(join(directory, name), { throwIfNoEntry: false })?.isFile() ?? false;
  }
}

function addressesIn(document: Document): string[] {
  return [
    ...addresses.flatMap((name) => attributes(document, `[${name}]`, name)),
    ...cards.flatMap((name) => attributes(document, `meta[property="${name}"]`, 'content')),
  ];
}
