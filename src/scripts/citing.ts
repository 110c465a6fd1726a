import { copyOnPress } from './copy.ts';

/** Where the style is kept that a reader opened last: the one thing that this site stores. */
const key = 'citation-style';

/** Has each citation copied as it came with the page, and opens the reader’s style of before. */
export function offerCitations(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-cite]')) {
    const shown = button.previousElementSibling;
    const citation = {
      plain: shown?.textContent ?? '',
      html: shown?.innerHTML ?? '',
      said: 'Copied',
    };
    button.hidden = false;
    copyOnPress(button, () => citation);
  }
  for (const style of document.querySelectorAll('details[name=style]')) {
    const summary = style.querySelector('summary');
    const name = summary?.textContent ?? '';
    if (stored() === name) style.toggleAttribute('open', true);
    summary?.addEventListener('click', () => {
      store(name);
    });
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // The reader lets no page store anything.
  }
}

function store(style: string): void {
  try {
    localStorage.setItem(key, style);
  } catch {
    // Then the first style is open again next time.
  }
}
