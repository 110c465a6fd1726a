import type { LiveSearch } from '../search/view/search-element.ts';

/**
 * Loads what search needs once its field is gone to, so that Enter shows the answer at once. The
 * search page names it all: its scripts, which know the worker, and the files of the index.
 */
export function loadSearchAhead(): void {
  const field = document.querySelector<HTMLInputElement>('#site-search');
  field?.addEventListener('focus', () => void load(field.form?.action ?? ''), { once: true });
}

async function load(searchPage: string): Promise<void> {
  try {
    const text = await (await fetch(searchPage)).text();
    // This page's policy would complain of that page's style, though a parsed page applies none.
    const bare = text.replace(/<style[^]*?<\/style>/g, '');
    const page = new DOMParser().parseFromString(bare, 'text/html');
    for (const script of page.querySelectorAll<HTMLScriptElement>('script[src]')) {
      await import(/* @vite-ignore */ script.src);
    }
    const named = page.querySelector<LiveSearch>('live-search');
    if (named) document.importNode(named).loadAhead();
  } catch {
    // What does not load ahead is asked for again, and missed aloud, by the search page.
  }
}
