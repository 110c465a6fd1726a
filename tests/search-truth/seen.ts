import type { Page } from 'playwright-core';
import type { WayOfHolding } from './truth.ts';

/** What a reader sees of an answer. Passages are `hawaii/dicas-1`. */
export interface Seen {
  /** Number of official sentences that are said to have all words. */
  count: number;
  /** Words that are said to be in no text, and those whose sentences are left out. */
  absent: string[];
  excluded: string[];
  /** Passages that the answer leads to, in order. */
  links: string[];
  hits: { passage: string; name: string; way: WayOfHolding; isInferred: boolean }[];
  isUnquotedOffered: boolean;
  /** The words that are suggested for absent ones. */
  suggestions: string[];
}

/** Reads the answer from the search page. */
export async function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const results = document.querySelector('live-search .results') ?? document.body;
    const texts = (selector: string) =>
      [...results.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    const passagesIn = (inside: Element) =>
      [...inside.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
        const [, meeting] = /\/meetings\/\d{4}-\d\d-\d\d-([^/]+)\/$/.exec(link.pathname) ?? [];
        return meeting ? [`${meeting}/${link.hash.slice(1) || 'title'}`] : [];
      });
    const notes = texts('.messages > .search-note');
    const wordsIn = (pattern: RegExp) =>
      notes
        .flatMap((note) => [...(pattern.exec(note)?.[1] ?? '').matchAll(/“(.+?)”(?=,| and|$)/g)])
        .map(([, word = '']) => word);
    return {
      count: Number(
        /^([\d,]+) official sentences?(?! with some)/.exec(texts('.count').join())?.[1] ?? 0,
      ),
      absent: wordsIn(
        /^(?:The official text does not contain|None of the [\d,]+ official texts contains|No official text contains(?: the whole word)?) (“.+?”)(?=\.|, in any form)/,
      ),
      excluded: wordsIn(/^Excluded: sentences with (“.+”), in any form/),
      links: passagesIn(results),
      hits: [...results.querySelectorAll<HTMLElement>('[data-list=official] > li')].map((hit) => ({
        passage: passagesIn(hit)[0] ?? '',
        name: hit.querySelector('.number')?.textContent ?? '',
        way: hit.dataset['label'] as WayOfHolding,
        isInferred: hit.querySelector('.labels')?.textContent.includes('inferred') ?? false,
      })),
      isUnquotedOffered: notes.some((note) => note.includes('without quotation marks')),
      suggestions: texts('.messages .meant'),
    };
  });
}
