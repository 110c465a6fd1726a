/** Content for the clipboard. */
export interface Clipping {
  plain: string;
  /** The same as HTML. */
  html?: string;
  /** Label of the button after copying. */
  message: string;
}

const messageMs = 2000;

export function button(label: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: label });
}

/** A button that copies the result of `clip` and shows its message. */
export function copyButton(label: string, clip: () => Clipping): HTMLButtonElement {
  const control = button(label);
  let timer = 0;
  control.addEventListener('click', () => {
    const clipping = clip();
    clearTimeout(timer);
    void write(clipping).then((done) => {
      if (!done) return;
      control.textContent = clipping.message;
      announce(clipping.message);
      timer = window.setTimeout(() => (control.textContent = label), messageMs);
    });
  });
  return control;
}

async function write({ plain, html }: Clipping): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else {
      const kinds = { 'text/plain': plain, 'text/html': html };
      await navigator.clipboard.write([new ClipboardItem(kinds)]);
    }
    return true;
  } catch {
    // The clipboard is closed to the page (no secure context, or refused): show what to copy.
    prompt('Copy this text:', plain);
    return false;
  }
}

/** Announces a message to screen readers without moving the focus. */
function announce(text: string): void {
  const status = document.querySelector('#site-status');
  if (!status) return;
  // A live region is read only when its text changes.
  status.textContent = status.textContent === text ? `${text}\u00A0` : text;
}

/**
 * Copies a selection as text and as HTML without the styles and controls of this page, with absolute
 * links. Firefox may have several ranges in a selection.
 */
export function copySelections(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const inField = event.target instanceof HTMLInputElement;
    if (inField || !selection || selection.isCollapsed || !event.clipboardData) return;
    const copy = document.createElement('div');
    for (let index = 0; index < selection.rangeCount; index++) {
      copy.append(selection.getRangeAt(index).cloneContents());
    }
    for (const element of copy.querySelectorAll('*')) {
      if (element.matches('button, .menu, .skip, svg')) element.remove();
      for (const { name } of [...element.attributes]) {
        if (!/^(href|lang|datetime)$/.test(name)) element.removeAttribute(name);
      }
      if (element instanceof HTMLAnchorElement) element.setAttribute('href', element.href);
    }
    event.clipboardData.setData('text/plain', selection.toString());
    event.clipboardData.setData('text/html', copy.innerHTML);
    event.preventDefault();
  });
}
