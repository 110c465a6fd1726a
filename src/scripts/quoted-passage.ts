/** The passage that a button belongs to, as the page shows it. */
export interface QuotedPassage {
  words: string;
  /** “Item 4.1” */
  name: string;
}

/** Reads a passage’s exact words off the page: its own page shows one, a meeting’s page many. */
export function quotedPassage(button: HTMLElement): QuotedPassage {
  const entry = button.closest('.passage');
  const words = (entry ?? document).querySelector('.passage > [data-verbatim], blockquote');
  const name = entry?.getAttribute('aria-label') ?? document.querySelector('h1')?.textContent;
  return { words: words?.textContent.trim() ?? '', name: name ?? '' };
}
