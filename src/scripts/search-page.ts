// What the search page runs. It shares nothing with the script of ordinary pages.
import { LiveSearch } from '../search/view/live-search.ts';
import { isSupportedBrowser } from '../search/view/search-state.ts';
import { copySelections } from './copy.ts';
import { hideEditorial } from './editorial.ts';
import { judgeQuotations } from './judge-quotations.ts';
import { searchShortcut } from './search-shortcut.ts';
import { startEach } from './start-each.ts';

function defineSearch(): void {
  if (isSupportedBrowser()) customElements.define('live-search', LiveSearch);
}

startEach([hideEditorial, copySelections, searchShortcut, judgeQuotations, defineSearch]);
