import { button, copyButton } from './copy.ts';
import { type ExactPassage, exactPassages } from './exact-words.ts';
import { quotation } from './quotation.ts';

/**
 * Adds actions to sentences: on a summary page the link “Cite” becomes a menu, on a sentence page
 * buttons are added to a row. Without scripts the link leads to the sentence page.
 */
export function addActions(): void {
  for (const passage of exactPassages()) {
    const row = document.querySelector('.passage-actions');
    if (row) row.prepend(...buttons(passage));
    else makeMenu(passage);
  }
}

function buttons(passage: ExactPassage): HTMLButtonElement[] {
  const url = new URL(passage.page, document.baseURI).href;
  const copyLink = copyButton('Copy link', () => ({ plain: url, message: 'Link copied' }));
  copyLink.className = 'primary';
  const quote = copyButton('Copy quotation', () => quotation(passage));
  if (!('share' in navigator)) return [copyLink, quote];
  const share = button('Share');
  const title = `${passage.name} – ${document.title}`;
  share.addEventListener('click', () => {
    navigator.share({ title, text: passage.text, url }).catch(() => {
      // The reader closed the sheet.
    });
  });
  return [copyLink, quote, share];
}

/** Turns the link “Cite” of a sentence into the control of a menu. */
function makeMenu(passage: ExactPassage): void {
  const cite = passage.element.querySelector<HTMLAnchorElement>('.menu > a');
  if (!cite || !('popover' in cite)) return;
  const control = button('Cite');
  control.ariaLabel = cite.ariaLabel;
  const list = document.createElement('ul');
  list.popover = 'auto';
  const links = [link('Cite', cite.href), link('Open sentence page', passage.page)];
  for (const action of [...buttons(passage), ...links]) {
    list.appendChild(document.createElement('li')).append(action);
  }
  cite.replaceWith(control, list);
  control.popoverTargetElement = list;
  control.addEventListener('click', (event) => {
    event.preventDefault();
    list.togglePopover();
    place(list, control);
  });
  // A menu that stays open would cover what the focus goes to.
  list.addEventListener('focusout', ({ relatedTarget }) => {
    const isInside = relatedTarget === control || list.contains(relatedTarget as Node | null);
    if (relatedTarget && !isInside) list.hidePopover();
  });
}

/** Puts a menu where it has room: below its control or above it, to its left or to its right. */
function place(list: HTMLElement, control: Element): void {
  const { top, bottom, left, right } = control.getBoundingClientRect();
  const { height, width } = list.getBoundingClientRect();
  const isAbove = bottom + height > innerHeight && top > height;
  list.style.top = `${scrollY + (isAbove ? top - height : bottom)}px`;
  list.style.left = `${scrollX + (right < width ? left : right - width)}px`;
}

function link(label: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: label });
}
