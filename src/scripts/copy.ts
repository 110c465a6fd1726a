/** What a press of a button puts on the clipboard. */
export interface Clipping {
  plain: string;
  /** The same for where formatted text is pasted. */
  html?: string;
  /** What the button then says. */
  said: string;
}

/** How long a button says that it copied, in milliseconds. */
const acknowledged = 2000;

/** Shows the buttons that match `selector` and has each copy what `clip` makes for it. */
export function copyOnPress(selector: string, clip: (button: HTMLElement) => Clipping): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, clip(button)));
  }
}

async function copy(button: HTMLButtonElement, { plain, html, said }: Clipping): Promise<void> {
  const label = button.textContent;
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else {
      const kinds = { 'text/plain': plain, 'text/html': html };
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
    }
    button.textContent = said;
    announce(said);
  } catch {
    // The clipboard is closed to the page (no secure context, or refused): show what to copy.
    prompt('Copy this:', plain);
    return;
  }
  setTimeout(() => (button.textContent = label), acknowledged);
}

/** Says something to screen readers, without moving the focus. */
function announce(words: string): void {
  const status = document.querySelector('#site-status');
  if (!status) return;
  // A live region is read only when its text changes.
  status.textContent = status.textContent === words ? `${words}\u00A0` : words;
}

/** The address that a button holds, made absolute. */
export function link(button: HTMLElement): Clipping {
  return {
    plain: new URL(button.dataset['copy'] ?? '', document.baseURI).href,
    said: 'Link copied',
  };
}

/** The citation that stands before a button. */
export function citation(button: HTMLElement): Clipping {
  const shown = button.previousElementSibling;
  return {
    plain: shown?.textContent ?? '',
    html: shown?.innerHTML ?? '',
    said: 'Copied',
  };
}
