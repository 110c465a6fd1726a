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

export function button(label: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: label });
}

/** A button that copies what `clip` makes, and says so. */
export function copyButton(label: string, clip: () => Clipping): HTMLButtonElement {
  const control = button(label);
  let timer = 0;
  control.addEventListener('click', () => {
    const clipping = clip();
    clearTimeout(timer);
    void put(clipping).then((done) => {
      if (!done) return;
      control.textContent = clipping.said;
      announce(clipping.said);
      timer = window.setTimeout(() => (control.textContent = label), acknowledged);
    });
  });
  return control;
}

async function put({ plain, html }: Clipping): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else {
      const kinds = { 'text/plain': plain, 'text/html': html };
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
    }
    return true;
  } catch {
    // The clipboard is closed to the page (no secure context, or refused): show what to copy.
    prompt('Copy this:', plain);
    return false;
  }
}

/** Says something to screen readers, without moving the focus. */
function announce(words: string): void {
  const status = document.querySelector('#site-status');
  if (!status) return;
  // A live region is read only when its text changes.
  status.textContent = status.textContent === words ? `${words}\u00A0` : words;
}

/**
 * What a reader selects and copies is what it says: without the looks of this page, which cover each
 * other elsewhere, and with links that lead here from anywhere.
 */
export function copySelections(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const inField = event.target instanceof HTMLInputElement;
    if (inField || !selection || selection.isCollapsed || !event.clipboardData) return;
    const copied = document.createElement('div');
    copied.append(selection.getRangeAt(0).cloneContents());
    for (const element of copied.querySelectorAll('*')) {
      if (element.matches('button, .actions, .beside, .skip, noscript, script, style'))
        element.remove();
      for (const { name } of [...element.attributes]) {
        if (!/^(href|lang|datetime)$/.test(name)) element.removeAttribute(name);
      }
      if (element instanceof HTMLAnchorElement) element.setAttribute('href', element.href);
    }
    event.clipboardData.setData('text/plain', selection.toString());
    event.clipboardData.setData('text/html', copied.innerHTML);
    event.preventDefault();
  });
}
