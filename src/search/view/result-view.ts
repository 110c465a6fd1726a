import type { SearchResult } from '../answer/search-result.ts';
import { element } from './element.ts';
import { facetsView } from './facets-view.ts';
import { hitView } from './hit-view.ts';
import { notesView } from './notes-view.ts';
import type { SearchState } from './search-state.ts';
import type { SearchView } from './search-view.ts';
import { resultCount } from './wording.ts';

/** Shows a result. `open`: the query is not settled, and so is no verdict on it. */
export function resultView(
  result: SearchResult,
  state: SearchState,
  { open, basePath }: { open: boolean; basePath: string },
): SearchView {
  return {
    count: [countOf(result, open)],
    notes: notesView(result, state, basePath),
    hits: result.hits.map((hit) => hitView(hit, basePath)),
    further: furtherView(result),
    'facet-values': facetsView(result.facets, state),
  };
}

function countOf({ full, partial }: SearchResult, open: boolean): string {
  if (full > 0) return resultCount(full);
  if (partial > 0) return `${resultCount(partial)} with some of the words`;
  return open ? 'No results so far' : 'No results';
}

function furtherView({ full, partial, hits }: SearchResult): SearchView['further'] {
  const all = full === 0 ? partial : full;
  if (hits.length < all) {
    return [element('button', { type: 'button', class: 'more' }, 'Show more')];
  }
  if (full === 0 || partial === 0) return [];
  if (hits.length === full) {
    const offer = `Show ${partial.toLocaleString('en-GB')} more with only some of the words`;
    return [element('button', { type: 'button', class: 'some' }, offer)];
  }
  const more = element('button', { type: 'button', class: 'more' }, 'Show more');
  return hits.length < full + partial ? [more] : [];
}
