import { element } from '../view/element.ts';

/**
 * The bar of a marked passage: “3 matches”, next, clear. Its count says which one is looked at; it is
 * spoken by the status line of the page, since one that comes with its words is not.
 */
export function marksBar(
  count: number,
  { go, clear }: { go: (to: number) => void; clear: () => void },
): HTMLElement {
  let at = -1;
  const matches = count === 1 ? '1 match' : `${count} matches`;
  const status = element('span', {}, matches);
  const say = (words: string) => document.querySelector('#site-status')?.replaceChildren(words);
  say(`${matches} in this passage`);
  const next = element('button', { type: 'button' }, 'Next');
  next.addEventListener('click', () => {
    at = (at + 1) % count;
    status.textContent = `${at + 1} of ${matches}`;
    say(status.textContent);
    go(at);
  });
  const clearing = element('button', { type: 'button', 'aria-keyshortcuts': 'Escape' }, 'Clear');
  clearing.addEventListener('click', clear);
  return element(
    'div',
    { class: 'marks-bar', role: 'region', 'aria-label': 'What you searched for' },
    status,
    ...(count > 1 ? [next] : []),
    clearing,
  );
}
