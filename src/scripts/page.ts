import { closeActions } from './actions.ts';
import { arriveFromSearch } from './arrival.ts';
import { followContents } from './contents.ts';
import { citation, copyOnPress, link } from './copy.ts';
import { quotation, shareOnPress } from './quotation.ts';

searchShortcut();
copyOnPress('[data-copy]', link);
copyOnPress('[data-quote]', quotation);
copyOnPress('[data-cite]', citation);
shareOnPress();
closeActions();
followContents();
arriveFromSearch();

/** Ctrl+K, or ⌘K on a Mac, goes to the page's search field. No single key: WCAG 2.1.4. */
function searchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>('#site-search');
  document.addEventListener('keydown', (event) => {
    if (!field || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    if (event.altKey || event.shiftKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
