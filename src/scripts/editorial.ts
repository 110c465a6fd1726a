import { store, stored } from './browser-storage.ts';
import { button } from './copy.ts';

/** Lets readers hide all editorial additions, on every page, until they show them again. */
export function hideEditorial(): void {
  const control = button('');
  const apply = (hidden: boolean) => {
    document.documentElement.classList.toggle('official-only', hidden);
    control.textContent = `${hidden ? 'Show' : 'Hide'} editorial additions`;
  };
  const wasHidden = stored('editorial') === 'hidden';
  apply(wasHidden);
  control.addEventListener('click', () => {
    const hidden = !document.documentElement.classList.contains('official-only');
    store('editorial', hidden ? 'hidden' : 'shown');
    apply(hidden);
  });
  document.querySelector('.notice, .site-footer .links')?.append(' ', control);
  // What is hidden above may have moved the part that a link led to.
  if (wasHidden) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
