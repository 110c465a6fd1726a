// What search runs on ordinary pages, loaded when the reader shows intent.
import { SearchBox } from '../search/view/search-box.ts';
import { isSupportedBrowser, searchedFor } from '../search/view/search-state.ts';
import styles from '../styles/search-box.css?inline';

if (isSupportedBrowser()) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  customElements.define('search-box', SearchBox);
  const parameters = searchedFor();
  if (parameters) {
    import('../search/arriving/mark-hit.ts')
      .then(({ markHit }) => markHit(parameters))
      // Without marks the page reads as ever.
      .catch(() => undefined);
  }
}
