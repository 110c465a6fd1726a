// What runs in the search page, and is loaded ahead by pages that lead there. It has page.ts in part only:
// a module that both share would be a second request of every page.
import { LiveSearch } from '../search/view/search-element.ts';

customElements.define('live-search', LiveSearch);
document.addEventListener('keydown', (event) => {
  const field = document.querySelector<HTMLInputElement>('live-search #site-search');
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!field || !isK || event.altKey || event.shiftKey) return;
  event.preventDefault();
  field.focus();
  field.select();
});
