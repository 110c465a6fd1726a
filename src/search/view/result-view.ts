import { inDigits, plural } from '../../meeting/in-words.ts';
import type { SearchRequest } from '../answer/search-request.ts';
import type { SearchResult, VerifiedHit } from '../answer/search-result.ts';
import { element } from './element.ts';
import { hitsView } from './hit-view.ts';
import { notesView } from './notes-view.ts';
import { emptyView, type SearchView } from './search-view.ts';
import { toolsView } from './tools-view.ts';

/** Hits shown at first, and more at each press. */
export const [firstSize, moreSize] = [10, 50];

/**
 * Shows a result. `open`: the query is not settled, and so is no verdict on it. `after`: the hit before
 * those of the result.
 */
export function resultView(
  result: SearchResult,
  request: SearchRequest,
  { open, ...shown }: { open: boolean; basePath: string; after: VerifiedHit | undefined },
): SearchView {
  return {
    ...emptyView,
    count: [countOf(result, open)],
    notes: notesView(result, request, shown.basePath),
    tools: toolsView(result, request),
    hits: hitsView(result.hits, { ...shown, grouped: request.order !== 'best' }),
    further: furtherView(result, request),
  };
}

function countOf({ full, partial }: SearchResult, open: boolean): string {
  if (full > 0) return plural(full, 'result');
  if (partial > 0) return `${plural(partial, 'result')} with some of the words`;
  return open ? 'No results so far' : 'No results';
}

/** How many are shown and which of them are new, and what shows more. */
function furtherView(
  { full, partial, hits }: SearchResult,
  { skip, includePartial }: SearchRequest,
): HTMLElement[] {
  const listed = includePartial || full === 0 ? full + partial : full;
  const shown = skip + hits.length;
  const said =
    skip > 0
      ? `${inDigits(hits.length)} new: ${inDigits(skip + 1)} to ${inDigits(shown)} of ${inDigits(listed)}.`
      : '';
  const next = Math.min(moreSize, (shown < listed ? listed : full + partial) - shown);
  const of = next < partial ? ` of ${inDigits(partial)}` : '';
  return [
    ...(said ? [element('p', { class: 'new' }, said)] : []),
    ...(shown < listed ? [button('more', `Show ${next} more`)] : []),
    ...(shown === listed && !includePartial && full > 0 && partial > 0
      ? [button('some', `Show ${next}${of} more with only some of the words`)]
      : []),
  ];
}

function button(name: string, words: string): HTMLButtonElement {
  return element('button', { type: 'button', class: name }, words);
}
