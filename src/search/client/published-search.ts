import { fetchWhole } from './whole-files.ts';
import type { SearchFiles } from './search-worker.ts';

/** The files that an element names in its data attributes. */
export function searchFiles({ dataset }: HTMLElement): SearchFiles {
  const address = (file = '') => new URL(file, document.baseURI).href;
  return {
    index: address(dataset['index']),
    vocabulary: address(dataset['vocabulary']),
    catalog: address(dataset['catalog']),
    credits: address(dataset['credits']),
  };
}

/**
 * What the search page as it is published now names: its files, and whether its scripts are others
 * than those of this page. Undefined where it cannot be read.
 */
export async function publishedSearch(
  element: HTMLElement,
): Promise<{ files: SearchFiles; otherProgram: boolean } | undefined> {
  try {
    const page = await fetchWhole(location.pathname, pageOf, 'no-cache');
    const published = page.querySelector<HTMLElement>(element.localName);
    if (!published) return undefined;
    const otherProgram = scriptsOf(page) !== scriptsOf(document);
    return { files: searchFiles(published), otherProgram };
  } catch {
    return undefined;
  }
}

function pageOf(bytes: Uint8Array): Document {
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
}

function scriptsOf(page: Document): string {
  const scripts = [...page.querySelectorAll('script[src]')];
  return scripts.map((script) => script.getAttribute('src')).join(' ');
}
