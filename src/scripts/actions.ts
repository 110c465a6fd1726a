import { button, copyButton } from './copy.ts';
import type { ExactPassage } from './exact-words.ts';
import { quotation } from './quotation.ts';

/**
 * Gives passages their actions: in a meeting’s page a menu behind each, on a passage’s own page
 * buttons in a row. They are made here and not in the page, so that reader views, text browsers and
 * readers without scripts meet nothing that is not the text.
 */
export function addActions(passages: ExactPassage[]): void {
  for (const passage of passages) {
    const row = document.querySelector('.passage-actions');
    if (row) row.append(...buttons(passage));
    else passage.element.querySelector('p')?.append(menu(passage));
  }
  closeMenus();
}

function buttons(passage: ExactPassage): HTMLButtonElement[] {
  const url = new URL(passage.page, document.baseURI).href;
  const copyLink = copyButton('Copy link', () => ({ plain: url, said: 'Link copied' }));
  const quote = copyButton('Copy as quotation', () => quotation(passage));
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

/** The control of a passage’s menu; the menu itself is there only while it is open. */
function menu(passage: ExactPassage): HTMLElement {
  const control = button('');
  control.ariaLabel = `Actions for ${passage.nameWithin}`;
  control.ariaExpanded = 'false';
  const list = document.createElement('ul');
  const links = [link('Cite', `${passage.page}#site-cite`), link('On its own', passage.page)];
  for (const action of [...buttons(passage), ...links]) {
    list.appendChild(document.createElement('li')).append(action);
  }
  const actions = document.createElement('span');
  actions.className = 'actions';
  actions.append(control);
  control.addEventListener('click', () => {
    if (list.isConnected) close(actions);
    else open(actions, list);
  });
  return actions;
}

function link(label: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: label });
}

/** Opens where there is room: below the control or else above it, to its left or else its right. */
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

/** Closes a menu on Escape, giving the focus back, and on a press or focus elsewhere. */
function closeMenus(): void {
  const opened = () => document.querySelector('.actions:has(ul)');
  document.addEventListener('keydown', (event) => {
    const actions = event.key === 'Escape' ? opened() : null;
    if (!actions) return;
    close(actions);
    actions.querySelector('button')?.focus();
  });
  for (const type of ['pointerdown', 'focusin']) {
    document.addEventListener(type, (event) => {
      const actions = opened();
      if (actions && !actions.contains(event.target as Node)) close(actions);
    });
  }
}
