import { describe, expect, inject, test } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { attributes, parsedPage } from './parsed-page.ts';

/** Turns of phrase that readers must not meet: “ours” as a noun, “stands” of things, and the like. */
const forbidden =
  /\btak(?:e|en) away\b|\bours\b|\b(?:of|by|told by) us\b|\bstands?\b|\btold by\b|\blasting address|\bindex of terms\b|\bagreement items?\b|\bthe ministry’s summary\b|\bnarrow down\b|\bsince then\b|\bon its own\b/i;

/** The text and the spoken labels of a page without its official and its quoted words. */
function editorialText(directory: string, path: string): string {
  const document = parsedPage(directory, path);
  const labels = ['aria-label', 'placeholder', 'alt'].flatMap((name) =>
    attributes(document, `[${name}]`, name),
  );
  // Definitions, events and titles of sources are content of the editors, not words of the site.
  const content =
    'script, style, code, pre, cite, [data-verbatim], [data-former], .terms, ' +
    'dd > p:not([class]), .events p:not([class]), .source';
  for (const element of [...document.querySelectorAll(content)]) element.remove();
  const description = document.querySelector('meta[name="description"]');
  // The description of a sentence page is its official text.
  const isSentence = document.querySelector('.passage-page') !== null;
  return [
    document.querySelector('title')?.textContent ?? '',
    isSentence ? '' : (description?.getAttribute('content') ?? ''),
    document.querySelector('body')?.textContent ?? '',
    ...labels,
  ].join('\n');
}

describe.each(['siteDirectory', 'shapesDirectory'] as const)('pages of %s', (name) => {
  test('have no forbidden turns outside official words', async () => {
    const directory = inject(name);
    const paths = await pagePaths(directory);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const text = editorialText(directory, path);
      expect([path, forbidden.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });
});

test('a forbidden turn is found', () => {
  for (const text of ['Take away: CSV', 'this is ours', 'it stands here', 'Told by the editors']) {
    expect(text).toMatch(forbidden);
  }
  expect('of course; understands; the U.S. by US').not.toMatch(/\bstands?\b|\bours\b/);
});

test('readers see which ministry published', () => {
  const path = '/meetings/2024-05-02-hawaii/';
  for (const page of [path, `${path}dicas-1/`, `${path}sources/`, '/']) {
    const text = editorialText(inject('siteDirectory'), page);
    expect([page, text.includes('Ministry of Defense (Japan)')]).toEqual([page, true]);
    expect([page, /Ministry of Defense(?! (?:\(Japan\)|of Japan|\[Japan\]))/.exec(text)]).toEqual([
      page,
      null,
    ]);
  }
});
