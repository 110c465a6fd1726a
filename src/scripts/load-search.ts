import { loadAhead } from '../search/client/load-ahead.ts';
import { base, searchedFor } from '../search/view/search-state.ts';
import header from './search-header.ts?worker&url';
import page from './search-page.ts?worker&url';

/**
 * Loads what search needs when the reader goes to the search field, and at once on a page that a hit led
 * to. It shares nothing with this script, so that ordinary pages load one script. A built search page is
 * linked to its own program; in dev it is loaded here.
 */
export function loadSearch(): void {
  if (document.querySelector('live-search')) void import(/* @vite-ignore */ page);
  const box = document.querySelector('search-box');
  if (!box) return;
  const hasFocus = () => box.matches(':focus-within');
  const problem = document.createElement('output');
  problem.textContent = 'Search has not loaded. Press Enter to search.';
  let program = header;
  const load = (): void => {
    const address = program;
    import(/* @vite-ignore */ address).then(
      () => {
        problem.remove();
      },
      () => {
        // A browser remembers that a module could not be loaded: each attempt has an address of its own.
        if (program === address) program += '?';
        // Asked for again while it failed.
        else load();
        if (hasFocus()) box.append(problem);
      },
    );
  };
  for (const type of ['focusin', 'input']) box.addEventListener(type, load);
  // The reader may be in the field before this script runs.
  if (searchedFor() || hasFocus()) load();
  box.addEventListener(
    'focusin',
    () => {
      loadAhead(base);
    },
    { once: true },
  );
}
