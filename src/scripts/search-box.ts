import { searchedFor } from '../search/arriving/searched-for.ts';
import program from './search-program.ts?worker&url';

/**
 * Loads the search program when the reader goes to the search field, and at once on a page that a hit
 * led to. It is one file that shares nothing with this script, so that ordinary pages load one script.
 * The search page has a link to it; in dev it is loaded here.
 */
export function loadSearch(): void {
  const load = () => void import(/* @vite-ignore */ program).catch(() => undefined);
  const box = document.querySelector('search-box');
  if (!box || searchedFor()) load();
  else box.addEventListener('focusin', load);
}
