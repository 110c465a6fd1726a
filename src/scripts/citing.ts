import { store, stored } from './browser-storage.ts';
import { copyButton } from './copy.ts';

/** Adds a copy button to each citation, and opens the style that the reader opened last. */
export function offerCitations(): void {
  for (const style of document.querySelectorAll('details.style')) {
    const summary = style.querySelector('summary');
    const name = summary?.textContent ?? '';
    for (const line of style.querySelectorAll('p')) {
      const text = line.querySelector('span');
      const citation = {
        plain: text?.textContent ?? '',
        html: text?.innerHTML ?? '',
        message: 'Copied',
      };
      const button = copyButton('Copy', () => citation);
      const label = line.querySelector('small')?.textContent ?? 'reference';
      button.ariaLabel = `Copy ${name} ${label}`;
      line.append(button);
    }
    if (stored('citation-style') === name) style.toggleAttribute('open', true);
    summary?.addEventListener('click', () => {
      store('citation-style', name);
    });
  }
}
