import type { Page } from 'playwright-core';

/** What a reader sees of an answer, and hears: words, links and their order. */
export type Seen = Awaited<ReturnType<typeof seen>>;

/**
 * Reads the answer from the search page. It relies on this much of the page, and on words:
 *
 * - `live-search .results` holds the whole answer; `.facets` and `[data-chips]` in it are choices;
 * - `.count` says “12 results” of what was asked, or “No results”, or “3 results with some of the words”;
 * - `.search-note` are sentences: “x” does not occur …; No text has “x”. These have “y”: …;
 * - `.hits > li` are the hits in order, each with a link to its passage, its name in `.number` and in
 *   `.labels` how it holds the words: “in the form”, “written otherwise”, “under another name”,
 *   “only in our heading”, “only in the heading”, “a fact of this meeting” (with “inferred”);
 * - near misses are hits too, or list items of a list of their own.
 */
export async function seen(page: Page) {
  return page.evaluate(() => {
    const results = document.querySelector('live-search .results') ?? document.body;
    const texts = (selector: string, inside: Element = results) =>
      [...inside.querySelectorAll(selector)].map((found) => found.textContent.trim());
    const choices = '.facets, [data-chips]';
    const passageOf = (link: HTMLAnchorElement) => {
      const [, meeting, own] = /\/meetings\/([^/]+)\/([^/]*)/.exec(link.pathname) ?? [];
      if (!meeting) return undefined;
      const id = own ? own.replace(/\/$/, '') : decodeURIComponent(link.hash.slice(1));
      return `${meeting.slice('2024-05-02-'.length)}/${id || 'title'}`;
    };
    const passagesIn = (inside: Element) =>
      [...inside.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter((link) => !link.closest(choices))
        .flatMap((link) => passageOf(link) ?? []);
    return {
      count: texts('.count').join(' '),
      notes: texts('.search-note'),
      links: passagesIn(results),
      hits: [...results.querySelectorAll('.hits > li')].map((hit) => ({
        passage: passagesIn(hit)[0] ?? '',
        links: passagesIn(hit),
        name: texts('.number', hit).join(' '),
        labels: texts('.labels', hit).join(' '),
      })),
      // What can be followed or pressed, with the sentence it stands in.
      offers: [...results.querySelectorAll('a, button')]
        .filter((offer) => !offer.closest(`${choices}, li`))
        .map((offer) => (offer.closest('p') ?? offer).textContent.trim()),
      suggestions: texts('.search-note a, .search-note button'),
    };
  });
}
