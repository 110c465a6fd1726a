import type { Part } from '../answer/unreadable.ts';
import { element } from './element.ts';
import { emptyView, type SearchView } from './search-view.ts';
import { partList } from './wording.ts';

/** What is shown while an answer is awaited; after some time (`long`) also what one can do. */
export function loadingView(awaited: readonly Part[], { long }: { long: boolean }): SearchView {
  const waits = awaited.length > 0 ? `It waits for ${partList(awaited)}.` : '';
  return {
    ...emptyView,
    count: ['Loading the index…'],
    notes: [
      ...(waits ? [element('p', { class: 'search-note' }, waits)] : []),
      ...(long ? [element('p', { class: 'search-note' }, 'This takes long. ', tryAgain())] : []),
    ],
  };
}

/** Asks once more. */
export function tryAgain(): HTMLButtonElement {
  return element('button', { type: 'button', class: 'again' }, 'Try again');
}
