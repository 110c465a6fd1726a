import { button, copyButton } from './copy.ts';
import type { ExactPassage } from './exact-words.ts';
import { quotation } from './quotation.ts';

/**
 * Adds actions to sentences: on a summary page the link “Cite” becomes a menu, on a sentence page
 * buttons are added to a row. Without scripts the link leads to the sentence page.
 */
export function addActions(passages: ExactPassage[]): void {
  for (const passage of passages) {
    const row = document.querySelector('.passage-actions');
    if (row) row.prepend(...buttons(passage));
    else makeMenu(passage);
  }
  closeMenus();
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
    navigator.share({ title, text: passage.words, url }).catch(() => {
      // The reader closed the sheet.
    });
  });
  return [copyLink, quote, share];
}

/** Turns the link “Cite” of a sentence into the control of a menu, which exists only while open. */
function makeMenu(passage: ExactPassage): void {
  const cite = passage.element.querySelector<HTMLAnchorElement>('.menu > a');
  const actions = cite?.parentElement;
  if (!cite || !actions) return;
  const control = button('Cite');
  control.ariaLabel = cite.ariaLabel;
  control.ariaExpanded = 'false';
  const list = document.createElement('ul');
  const links = [link('Cite', cite.href), link('Open sentence page', passage.page)];
  for (const action of [...buttons(passage), ...links]) {
    list.appendChild(document.createElement('li')).append(action);
  }
  cite.replaceWith(control);
  control.addEventListener('click', () => {
    if (list.isConnected) close(actions);
    else open(actions, list);
  });
}

function link(label: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: label });
}

/** Opens the menu where it has room: below the control or above it, to its left or to its right. */
function open(actions: HTMLElement, list: HTMLElement): void {
  actions.append(list);
  const { top, bottom, right } = actions.getBoundingClientRect();
  const { height, width } = list.getBoundingClientRect();
  list.classList.toggle('above', bottom + height > innerHeight && top > height);
  list.classList.toggle('right', right < width);
  setExpanded(actions, true);
}

function close(actions: Element): void {
  actions.querySelector('ul')?.remove();
  setExpanded(actions, false);
}

function setExpanded(actions: Element, expanded: boolean): void {
  const control = actions.querySelector('button');
  if (control) control.ariaExpanded = String(expanded);
}

/** Closes a menu on Escape, returning the focus, and on a press or focus elsewhere. */
function closeMenus(): void {
  const openMenu = () => document.querySelector('.menu:has(ul)');
  document.addEventListener('keydown', (event) => {
    const actions = event.key === 'Escape' ? openMenu() : null;
    if (!actions) return;
    close(actions);
    actions.querySelector('button')?.focus();
  });
  for (const type of ['pointerdown', 'focusin']) {
    document.addEventListener(type, (event) => {
      const actions = openMenu();
      if (actions && !actions.contains(event.target as Node)) close(actions);
    });
  }
}
