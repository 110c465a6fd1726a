import { searchAddress } from '../meeting/addresses.ts';

/**
 * Marks what was searched for, where a link of the search page led here. Only the referrer tells:
 * no address ever carries the marking. What it takes is loaded only then.
 */
export function arriveFromSearch(): void {
  if (!URL.canParse(document.referrer)) return;
  const { origin, pathname, searchParams } = new URL(document.referrer);
  const query = searchParams.get('q');
  if (origin !== location.origin || !pathname.endsWith(searchAddress) || query === null) return;
  const id = location.hash.slice(1);
  const passage = id === '' ? document.querySelector('h1') : document.getElementById(id);
  if (passage) {
    void import('../search/arriving/mark-passage.ts').then(({ markPassage }) => {
      markPassage(passage, query);
    });
  }
}

/** Says so where the address names a part that the page does not have. */
export function arriveNowhere(): void {
  document.querySelector('.unknown-part')?.remove();
  const id = location.hash.slice(1);
  const main = document.querySelector('#site-main');
  if (id === '' || id.startsWith(':~:') || !main || document.getElementById(decoded(id))) return;
  const note = document.createElement('p');
  note.className = 'note unknown-part';
  note.tabIndex = -1;
  note.textContent = `There is no “${decoded(id)}” here: the link is incomplete or misspelt.`;
  main.prepend(note);
  note.focus();
}

/** The id in a fragment; as it stands where it is no encoding of one. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/:~:.*/, ''));
  } catch {
    return fragment;
  }
}
