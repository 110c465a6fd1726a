import type { SearchResult } from '../answer/search-result.ts';
import { element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';
import { quotedList, resultCount } from './wording.ts';

/** What is to be said before the hits: words that do not occur, what may have been meant, the rest. */
export function notesView(result: SearchResult, state: SearchState): HTMLParagraphElement[] {
  const { absent, present, unfiltered, full, partial, texts } = result;
  const notes: HTMLParagraphElement[] = [];
  const note = (...children: (Node | string)[]) =>
    notes.push(element('p', { class: 'search-note' }, ...children));

  if (absent.length > 0) {
    const words = absent.map(({ asked }) => asked);
    const where = texts === 1 ? 'in this text' : `in any of the ${texts} texts`;
    note(`${quotedList(words)} ${words.length === 1 ? 'does' : 'do'} not occur ${where}.`);
  }
  const meant = suggestedQueries(result, state.query);
  if (meant.length > 0) {
    const links = meant.map((query) =>
      element('a', { href: addressOf({ ...state, query }), 'data-state': '' }, query),
    );
    note('Did you mean ', ...links.flatMap((link, at) => (at > 0 ? [' or ', link] : [link])), '?');
  }
  if (absent.length > 0 && present.length > 0) note(`Searched for ${quotedList(present)} only.`);
  if (unfiltered > full && full === 0) {
    note(`Not in this selection; ${resultCount(unfiltered)} elsewhere.`);
  } else if (full === 0 && partial > 0) {
    note(`No single passage has all of ${quotedList(present)}. These have some of them:`);
  }
  return notes;
}

/** The query with each word that does not occur replaced by one that does. */
function suggestedQueries({ absent }: SearchResult, query: string): string[] {
  const misspelt = absent.filter(({ suggestions }) => suggestions.length > 0);
  const [only] = misspelt;
  if (only && misspelt.length === 1) {
    return only.suggestions.map((printed) => query.replace(only.asked, printed));
  }
  const all = misspelt.reduce(
    (meant, { asked, suggestions }) => meant.replace(asked, suggestions[0] ?? asked),
    query,
  );
  return misspelt.length > 0 ? [all] : [];
}
