import type { Page } from 'playwright-core';

/** Waits until the page has answered what was asked last. */
export async function answered(page: Page): Promise<void> {
  await page.locator('live-search:not([aria-busy])').waitFor({ state: 'attached' });
}

/** Waits for the answer to a query that the page was opened with. */
export async function answeredOnArrival(page: Page): Promise<void> {
  await page.locator('.count:not(:empty)').waitFor();
  await answered(page);
}

/** Puts a query into the field, without Enter, and waits for its answer. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator('live-search:defined').waitFor({ state: 'attached' });
  await page.locator('#site-search').fill(query);
  await answered(page);
}

/** Holds the files of an address back until the function that it returns is called. */
export async function hold(page: Page, address: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return () => {
    resolve(undefined);
  };
}

/** What the page shows; hits as “number label”. */
export async function shown(page: Page) {
  return page.evaluate(() => {
    const texts = (selector: string, inside: ParentNode = document) =>
      [...inside.querySelectorAll(selector)].map((element) => element.textContent.trim());
    return {
      count: texts('.count').join(''),
      notes: texts('.messages .search-note'),
      hits: [...document.querySelectorAll<HTMLElement>('.hits > li')].map(
        (hit) => `${texts('.number', hit).join('')} ${hit.dataset['label'] ?? ''}`,
      ),
      links: [...document.querySelectorAll('.hits > li > a')].map((a) => a.getAttribute('href')),
      marks: texts('.hits mark'),
      editorsNotes: [...document.querySelectorAll('.notes li > a')].map((a) =>
        a.getAttribute('href'),
      ),
    };
  });
}
