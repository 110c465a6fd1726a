import { plural } from '../../meeting/in-words.ts';
import type { NearMiss, SearchResult } from '../answer/search-result.ts';
import { element } from './element.ts';
import { elsewhereView } from './filters-view.ts';
import { hitView } from './hit-view.ts';
import { addressOf, type SearchState } from './search-state.ts';
import { quotedList } from './wording.ts';

/** What is to be said before the hits: words left out or not found, what stands there instead. */
export function notesView(
  result: SearchResult,
  state: SearchState,
  basePath: string,
): HTMLElement[] {
  const { near, unquoted, excluded, unfiltered, full, partial, texts } = result;
  // Each once, however often it was typed.
  const absent = [...new Set(result.absent)];
  const present = [...new Set(result.present)];
  const notes: HTMLElement[] = [];
  const note = (...children: (Node | string)[]) =>
    notes.push(element('p', { class: 'search-note' }, ...children));

  if (/^([^\p{L}\p{N}]|\bOR\b)+$/u.test(state.query.trim())) {
    note('There is no word in it to look for.');
  }
  if (excluded.length > 0) {
    note(`Left out: passages with ${quotedList(excluded)}, in any form or under another name.`);
  }
  if (absent.length > 0) {
    const where = texts === 1 ? 'in this text' : `in any of the ${texts} texts`;
    note(`${quotedList(absent)} ${absent.length === 1 ? 'does' : 'do'} not occur ${where}.`);
  }
  if (unquoted) {
    note(
      `No text prints ${quotedList(unquoted.asked)} so. Found `,
      linkTo(unquoted.query, state, 'without quotation marks'),
      `: ${plural(unquoted.count, 'result')}.`,
    );
  }
  if (near) notes.push(...nearView(near, state, basePath));
  const isPart = absent.length > 0 || near !== undefined || unquoted !== undefined;
  if (isPart && present.length > 0) note(`Searched for ${quotedList(present)} only.`);
  notes.push(...elsewhereView(result, state));
  if (full === 0 && partial > 0) {
    const all = quotedList(present);
    note(
      unfiltered > 0
        ? 'These have some of the words:'
        : `No single passage has all of ${all}. These have some of them:`,
    );
  }
  return notes;
}

/** Near misses under a sentence that says so: they are no hits of what was asked. */
function nearView(near: NearMiss, state: SearchState, basePath: string): HTMLElement[] {
  const { asked, query, others, count, hits } = near;
  const links = others.flatMap((other) => [' or ', meant(other, state)]);
  const more = `All ${plural(count, 'result')}`;
  return [
    element(
      'p',
      { class: 'search-note' },
      `No text has ${quotedList(asked)}. These have “`,
      meant(query, state),
      '”:',
    ),
    element(
      'ol',
      { class: 'near', 'aria-label': `Results for ${query}` },
      ...hits.map((hit) => hitView(hit, basePath)),
    ),
    ...(count > hits.length
      ? [element('p', { class: 'search-note' }, linkTo(query, state, more), '.')]
      : []),
    ...(links.length > 0
      ? [element('p', { class: 'search-note' }, 'Or did you mean ', ...links.slice(1), '?')]
      : []),
  ];
}

/** A link to what may have been meant. */
function meant(query: string, state: SearchState): HTMLAnchorElement {
  const link = linkTo(query, state, query);
  link.className = 'meant';
  return link;
}

function linkTo(query: string, state: SearchState, words: string): HTMLAnchorElement {
  return element('a', { href: addressOf({ ...state, query }), 'data-state': '' }, words);
}
