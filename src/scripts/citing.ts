import { copyButton } from './copy.ts';

/** Where the style is kept that a reader opened last: the one thing that this site stores. */
const key = 'citation-style';

/** Has each citation copied as it came with the page, and opens the reader’s style of before. */
export function offerCitations(): void {
  for (const style of document.querySelectorAll('details[name=style]')) {
    const summary = style.querySelector('summary');
    const name = summary?.textContent ?? '';
    for (const line of style.querySelectorAll('p')) {
      const shown = line.querySelector('span');
      const citation = {
        plain: shown?.textContent ?? '',
        html: shown?.innerHTML ?? '',
        said: 'Copied',
      };
      const button = copyButton('Copy', () => citation);
      const label = line.querySelector('small')?.textContent ?? 'reference';
      button.ariaLabel = `Copy: ${name}, ${label}`;
      line.append(button);
    }
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
