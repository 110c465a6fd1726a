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
