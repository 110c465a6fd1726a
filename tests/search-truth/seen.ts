import type { Page } from 'playwright-core';

/** What a reader sees of an answer, in the words that the tables of truth are compared in. */
export interface Seen {
  /** “12 results”, “No results” or “3 results with some of the words”. */
  count: string;
  notes: string[];
  /** Passages that the answer leads to, in order: `hawaii/dicas-1`. */
  links: string[];
  hits: { passage: string; links: string[]; name: string; labels: string }[];
  /** Sentences with something to press. */
  offers: string[];
  /** The words that are suggested for absent ones. */
  suggestions: string[];
}

/** Reads the answer from the search page. */
export async function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const results = document.querySelector('live-search .results') ?? document.body;
    const texts = (selector: string, inside: Element = results) =>
      [...inside.querySelectorAll(selector)].map((found) => found.textContent.trim());
    const passagesIn = (inside: Element) =>
      [...inside.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
        const [, meeting] = /\/meetings\/\d{4}-\d\d-\d\d-([^/]+)\/$/.exec(link.pathname) ?? [];
        return meeting ? [`${meeting}/${link.hash.slice(1) || 'title'}`] : [];
      });
    const labels: Record<string, string> = {
      form: 'in the form',
      otherwise: 'written otherwise',
      name: 'under another name',
      heading: 'only in the heading',
      fact: 'a fact of this meeting',
    };
    const count = texts('.count').join('');
    const [, number = '0', some = ''] =
      /^([\d,]+) official sentences?( with some of the words)?/.exec(count) ?? [];
    const notes = texts('.messages > .search-note');
    const absence =
      /^(?:The official text does not contain|None of the [\d,]+ official texts contains|No official text contains(?: the whole word)?) (“.+?”)(?=\.|, in any form)/;
    return {
      count: number === '0' ? 'No results' : `${number} results${some}`,
      notes: notes.map((note) => {
        const [, words = ''] = absence.exec(note) ?? [];
        if (words === '' || note.includes('for the separate words')) return note;
        return `${words} does not occur. ${note.slice(note.indexOf(words) + words.length)}`;
      }),
      links: passagesIn(results),
      hits: [...results.querySelectorAll<HTMLElement>('[data-list=official] > li')].map((hit) => ({
        passage: passagesIn(hit)[0] ?? '',
        links: passagesIn(hit),
        name: texts('.number', hit).join(' '),
        labels: [labels[hit.dataset['label'] ?? ''] ?? '', ...texts('.labels', hit)].join(': '),
      })),
      offers: notes.filter((note) => note.includes('without quotation marks')),
      suggestions: texts('.messages .meant'),
    };
  });
}
