/** A sentence of the page as it was loaded. */
export interface ExactPassage {
  element: Element;
  /** The official words, exactly; of a point with the words that introduce it. */
  text: string;
  /** “English” */
  language: string;
  /** “Item 4.1” */
  name: string;
  /** Address of the passage’s own page. */
  page: string;
  /** Whether the page now shows different words, of a translation. */
  isTranslated: () => boolean;
}

/** Reads the sentences before a browser translates them: a translation is not copied as official. */
export function exactPassages(): ExactPassage[] {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const { pathname } = new URL(canonical?.href ?? location.href);
  return [...document.querySelectorAll('.passage, .words > blockquote')].map((element) => {
    const verbatim = element.querySelector('[data-verbatim]');
    const isJapanese = verbatim?.closest('[lang]')?.getAttribute('lang') === 'ja';
    const currentText = () => verbatim?.textContent.trim() ?? '';
    const original = currentText();
    const leadIn = (element as HTMLElement).dataset['leadIn'];
    const text = [leadIn ?? [], original].flat().join(isJapanese ? '' : ' ');
    const name = element.ariaLabel ?? document.querySelector('h1 > span')?.textContent ?? '';
    return {
      element,
      text,
      language: isJapanese ? 'Japanese' : 'English',
      name,
      page: element.id === '' ? pathname : `${pathname}${element.id}/`,
      isTranslated: () => currentText() !== original,
    };
  });
}
