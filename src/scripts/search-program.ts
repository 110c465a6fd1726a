// Everything that search runs, as one file that pages load when the reader shows intent.
import { markHit } from '../search/arriving/mark-hit.ts';
import { searchedFor } from '../search/arriving/searched-for.ts';
import { LiveSearch } from '../search/view/live-search.ts';
import { SearchBox } from '../search/view/search-box.ts';
import { basePath } from '../search/view/search-state.ts';
import styles from '../styles/search-box.css?inline';
import { searchShortcut } from './search-shortcut.ts';

/** Chrome and Edge 123, Firefox 128, Safari 17.5. In older browsers the search page asks for a newer one. */
const isSupported =
  CSS.supports('color', 'light-dark(red, red)') && CSS.supports('color', 'rgb(from red r g b)');

if (isSupported) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  customElements.define('live-search', LiveSearch);
  customElements.define('search-box', SearchBox);
  const parameters = searchedFor();
  if (document.querySelector('live-search')) searchShortcut();
  // Without marks the page reads as ever.
  else if (parameters) markHit(parameters, basePath(document.body)).catch(() => undefined);
}
