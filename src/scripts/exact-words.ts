/** A passage of the page as it came. */
export interface ExactPassage {
  element: Element;
  /** The official words, exactly; of a point with the words that introduce it. */
  words: string;
  /** “Item 4.1” */
  name: string;
  /** “item 4.1” */
  nameWithin: string;
  /** Address of the passage’s own page. */
  page: string;
  /** Whether the page shows other words now: a translation’s. */
  isTranslated: () => boolean;
}

/**
 * Reads the passages off the page before anything can change them: what a browser’s translator puts
 * in their place is never copied as the publisher’s words.
 */
export function exactPassages(): ExactPassage[] {
  // Of this page, on whatever host or copy of the site it is read.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const { pathname } = new URL(canonical?.href ?? location.href);
  return [...document.querySelectorAll('.passage, .words > blockquote')].map((element) => {
    const shown = () => element.querySelector('[data-verbatim]')?.textContent.trim() ?? '';
    const original = shown();
    const leadIn = (element as HTMLElement).dataset['leadIn'];
    const words = leadIn === undefined ? original : `${leadIn} ${original}`;
    const name = element.ariaLabel ?? document.querySelector('h1')?.textContent ?? '';
    return {
      element,
      words,
      name,
      nameWithin: name.charAt(0).toLowerCase() + name.slice(1),
      page: element.id === '' ? pathname : `${pathname}${element.id}/`,
      isTranslated: () => shown() !== original,
    };
  });
}
