import { searchedFor } from '../search/arriving/searched-for.ts';
import { loadAhead } from '../search/client/load-ahead.ts';
import { base } from '../search/view/search-state.ts';
import header from './search-header.ts?worker&url';
import page from './search-page.ts?worker&url';

/**
 * Loads what search needs when the reader goes to the search field, and at once on a page that a hit led
 * to. It shares nothing with this script, so that ordinary pages load one script. A built search page is
 * linked to its own program; in dev it is loaded here.
 */
export function loadSearch(): void {
  const load = (program: string) => import(/* @vite-ignore */ program).catch(() => undefined);
  if (document.querySelector('live-search')) void load(page);
  else if (searchedFor()) void load(header);
  else {
    document.querySelector('search-box')?.addEventListener(
      'focusin',
      () => {
        void load(header);
        loadAhead(base);
      },
      { once: true },
    );
  }
}
