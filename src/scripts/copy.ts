import { announce } from './announce.ts';

/** How long a button says that it copied, in milliseconds. */
const acknowledged = 2000;

/** Shows the buttons `data-copy="address"` and has them copy that address, made absolute. */
export function copyOnPress(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const address = new URL(button.dataset['copy'] ?? '', document.baseURI).href;
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = 'Link copied';
    announce('Link copied');
  } catch {
    // The clipboard is closed to the page (no secure context, or refused): show what to copy.
    prompt('Copy this link:', address);
    return;
  }
  setTimeout(() => (button.textContent = label), acknowledged);
}
