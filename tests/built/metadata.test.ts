import { expect, inject, test } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { site } from '../published-site.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const directory = inject('siteDirectory');
const paths = await pagePaths(directory);
const pages = paths.map(metadata);
const of = (path: string) => pages.find((page) => page.path === path);

test('every page has a title and a description of its own', () => {
  for (const facts of ['title', 'description'] as const) {
    const given = pages.map((page) => page[facts]);
    expect(given).not.toContain(undefined);
    expect(given).not.toContain('');
    expect(given.filter((text, index) => given.indexOf(text) !== index)).toEqual([]);
  }
});

test('a page names its lasting address, for search engines and in shared links', () => {
  const addressed = pages.filter(({ path }) => path !== '/404.html');
  expect(addressed.map(({ path, canonical, ogUrl }) => ({ path, canonical, ogUrl }))).toEqual(
    addressed.map(({ path }) => {
      const address = site.origin + path;
      return { path, canonical: address, ogUrl: address };
    }),
  );
});

test('the 404 page names no address and is not indexed', () => {
  expect(of('/404.html')).toMatchObject({ canonical: undefined, ogUrl: undefined });
  expect(pages.filter(({ robots }) => robots !== undefined)).toMatchObject([
    { path: '/404.html', robots: 'noindex' },
  ]);
});

test('a shared link shows the page’s title and description and the site’s name', () => {
  for (const { title, description, ogTitle, ogDescription, ogSite } of pages) {
    expect(ogSite).toBe(site.name);
    expect(ogTitle).toBeTruthy();
    expect(title).toContain(ogTitle);
    expect(ogDescription).toBe(description);
  }
});

test('every page shows the site’s icon, which is served as a picture', async () => {
  expect(new Set(pages.map(({ icon }) => icon))).toEqual(new Set(['/favicon.svg']));
  const { status, headers } = await fetch(new URL('/favicon.svg', inject('siteAddress')));
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
});

test('robots.txt lets everybody in and names the sitemap', async () => {
  const robots = await fetch(new URL('/robots.txt', inject('siteAddress')));
  expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await robots.text()).trim().split(/\n+/)).toEqual([
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${site.origin}/sitemap-index.xml`,
  ]);
});

function metadata(path: string) {
  const document = parsedPage(directory, path);
  const content = (selector: string) => attributes(document, selector, 'content')[0];
  const link = (rel: string) => attributes(document, `link[rel="${rel}"]`)[0];
  return {
    path,
    title: document.querySelector('title')?.textContent,
    description: content('meta[name="description"]'),
    robots: content('meta[name="robots"]'),
    canonical: link('canonical'),
    icon: link('icon'),
    ogTitle: content('meta[property="og:title"]'),
    ogDescription: content('meta[property="og:description"]'),
    ogUrl: content('meta[property="og:url"]'),
    ogSite: content('meta[property="og:site_name"]'),
  };
}
