import type { Part } from '../answer/unreadable.ts';
import { element } from './element.ts';
import type { TermsFound } from './find-terms.ts';
import { tryAgain } from './loading-view.ts';
import { emptyView, type SearchView } from './search-view.ts';
import { partList, quotedList } from './wording.ts';

/**
 * Says that search cannot answer because it could not read a part, and shows what of the words stands
 * in the index of terms. Undefined: that is still looked up.
 */
export function failureView(part: Part, terms: TermsFound | undefined): SearchView {
  const note = (...children: (Node | string)[]) =>
    element('p', { class: 'search-note' }, ...children);
  const { entries = [], missing = [], unread = [] } = terms ?? {};
  return {
    ...emptyView,
    notes: [
      note(`${failure(part)} It is tried again by itself. `, tryAgain()),
      ...(entries.length > 0
        ? [
            note(
              'These are the entries of the index of terms for your words; it has no forms, other names or phrases.',
            ),
          ]
        : []),
      ...(missing.length > 0
        ? [note(`The index of terms has no entry for ${quotedList(missing)}.`)]
        : []),
      ...(unread.length > 0
        ? [note(`The index of terms could not be read for ${quotedList(unread)} either.`)]
        : []),
    ],
    hits: entries,
  };
}

/** The sentence that says what could not be read. */
export function failure(part: Part): string {
  const offline = navigator.onLine ? '' : ': there is no connection to the network';
  return `Search could not read ${partList([part])}${offline}.`;
}
