import type { Page } from 'playwright-core';

/** Waits until the page has answered what was asked last. */
export async function answered(page: Page): Promise<void> {
  await page.locator('live-search:not([aria-busy])').waitFor({ state: 'attached' });
}

/** Asks by typing and Enter: the last word is finished. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#site-search').fill(query);
  await page.locator('#site-search').press('Enter');
  await answered(page);
}

/** What the page shows: hits as “number label”, words that do not occur, queries that were meant. */
export async function shown(page: Page) {
  return page.evaluate(() => {
    const texts = (selector: string, inside: ParentNode = document) =>
      [...inside.querySelectorAll(selector)].map((element) => element.textContent.trim());
    const said = (words: RegExp) =>
      texts('.search-note').flatMap((note) => {
        const list = words.exec(note)?.slice(1).find(Boolean) ?? '';
        return [...list.matchAll(/“(.+?)”(?=,| and|$)/g)].map(([, word]) => word);
      });
    return {
      count: texts('.count').join(''),
      notes: texts('.search-note'),
      hits: [...document.querySelectorAll<HTMLElement>('.hits > li')].map(
        (hit) => `${texts('.number', hit).join('')} ${hit.dataset['label'] ?? ''}`,
      ),
      links: [...document.querySelectorAll('.hits > li > a')].map((a) => a.getAttribute('href')),
      absent: said(/^(.+) (?:does|do) not occur|^No text has (.+)\. These/),
      unquoted: said(/^No text prints (.+) so\./),
      meant: texts('.meant'),
      marks: texts('.hits mark'),
    };
  });
}
