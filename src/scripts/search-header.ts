// What search runs on ordinary pages, as one file that they load when the reader shows intent.
import { markHit } from '../search/arriving/mark-hit.ts';
import { searchedFor } from '../search/arriving/searched-for.ts';
import { SearchBox } from '../search/view/search-box.ts';
import { basePath, isSupportedBrowser } from '../search/view/search-state.ts';
import styles from '../styles/search-box.css?inline';

if (isSupportedBrowser()) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  customElements.define('search-box', SearchBox);
  const parameters = searchedFor();
  // Without marks the page reads as ever.
  if (parameters) markHit(parameters, basePath(document.body)).catch(() => undefined);
}
