import { quotedPassage } from './quoted-passage.ts';

/** Shows the buttons `data-share="address"` where the system has a share sheet to offer. */
export function shareOnPress(): void {
  if (!('share' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { words, name } = quotedPassage(button);
      const url = new URL(button.dataset['share'] ?? '', document.baseURI).href;
      navigator.share({ title: `${name} – ${document.title}`, text: words, url }).catch(() => {
        // The reader closed the sheet.
      });
    });
  }
}
