import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../build-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { pagePaths } from '../page-paths.ts';
import { withPermalinks } from '../with-permalinks.ts';
import { readFiles } from '../write-files.ts';
import { pageFile } from './parsed-page.ts';

const content = siteDirectory(await withPermalinks(readFiles('tests/fixtures/forms')));
const directory = await builtSite({ CONTENT_DIR: content, TYPESET: 'off' });

const page = (path: string) =>
  readFileSync(join(directory, 'meetings', path, 'index.html'), 'utf8').replace(/\s+/g, ' ');

test('the page of a point shows and describes it after its lead-in', () => {
  const html = page('2018-07-23-port-elm/food-security-6');
  const marked = [...html.matchAll(/data-verbatim[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(marked).toEqual(
    expect.arrayContaining([
      'They agreed to:',
      '• hold a fair in the coming spring, which will',
      '(ii) last three days.',
    ]),
  );
  expect(html).toContain(
    'content="They agreed to: … • hold a fair in the coming spring, which will … (ii) last three days."',
  );
});

test('the page of a Japanese point has the words before it, to be quoted with it', () => {
  expect(page('2019-06-03-minato/preamble-3')).toMatch(
    /data-lead-in="?両大臣は、次の点で一致しました。"?> ?<p data-verbatim[^>]* lang="?ja/,
  );
});

test('an official number is beside an editorial heading, and is the one cited', () => {
  const html = page('2018-07-23-port-elm');
  expect(html).toMatch(/data-verbatim[^>]*> ?33\. ?<\/span>/);
  expect(html).toContain('Food security');
  expect(page('2018-07-23-port-elm/food-security-1')).toContain('Item 33.1');
});

test('a meeting of several days shows both', () => {
  expect(page('2018-07-23-port-elm')).toContain('23–24 July 2018');
});

test('Japanese official text is marked as Japanese, on a page in English', () => {
  const html = page('2019-06-03-minato');
  expect(html).toMatch(/<html[^>]* lang="?en/);
  expect(html).toMatch(
    /data-verbatim[^>]* lang="?ja"?[^>]*> ?　?両大臣は、昨年の収穫を確認しました。/,
  );
});

test('a site without events and definitions shows no trace of them', async () => {
  const traces = /what followed|\bevents?\b|glossary|\bdefinitions?\b|\/since\/|\/terms\//i;
  const pages = await pagePaths(directory);
  expect(pages.length).toBeGreaterThan(5);
  const found = pages.flatMap((path) => {
    const html = readFileSync(pageFile(directory, path), 'utf8');
    const [trace] = traces.exec(html.replaceAll(/<(style|script).*?<\/\1>/gs, '')) ?? [];
    return trace ? [`${path} ${trace}`] : [];
  });
  expect(found).toEqual([]);
});
