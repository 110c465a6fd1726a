import { addActions } from './actions.ts';
import { arriveFromSearch, arriveNowhere } from './arrival.ts';
import { offerCitations } from './citing.ts';
import { followContents, unfoldContents } from './contents.ts';
import { copySelections } from './copy.ts';
import { exactPassages } from './exact-words.ts';
import { offerReferences } from './references.ts';

const passages = exactPassages();
offerCitations();
offerReferences();
copySelections();
addActions(passages);
unfoldContents();
followContents();
arriveFromSearch();
arriveNowhere();
addEventListener('hashchange', arriveNowhere);
searchShortcut();

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
