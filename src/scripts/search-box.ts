import { searchedFor } from '../search/arriving/searched-for.ts';
import program from './search-program.ts?worker&url';

/**
 * Loads the search program at once on the search page and on a page that a hit led to, elsewhere when the
 * reader goes to the search field. It is one file that shares nothing with this script, so that ordinary
 * pages load one script.
 */
export function loadSearch(): void {
  const load = () => void import(/* @vite-ignore */ program).catch(() => undefined);
  const box = document.querySelector('search-box');
  if (document.querySelector('live-search') ?? searchedFor()) load();
  else box?.addEventListener('focusin', load);
}

/** Ctrl+K, or ⌘K on a Mac, goes to the page’s search field. No single key: WCAG 2.1.4. */
export function searchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>('#site-search');
  document.addEventListener('keydown', (event) => {
    if (!field || !isShortcut(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** A layout without Latin letters has its K where a US keyboard has it; Dvorak has another letter there. */
function isShortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isK = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
  return isK && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
