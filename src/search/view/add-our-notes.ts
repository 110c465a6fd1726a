import { element } from './element.ts';
import { tryAgain } from './loading-view.ts';
import program from './our-notes.ts?worker&url';
import type { SearchState } from './search-state.ts';

/** What notes are wanted for. */
export interface Finding {
  state: SearchState;
  /** The last word may be unfinished. */
  typing: boolean;
  /** Where they are counted. */
  line: Element;
  /** Whether nothing else was asked since. */
  isWanted: () => boolean;
}

/** `<our-notes>`, and what its program makes of it. */
export interface OurNotesElement extends HTMLElement {
  /** Lists and counts the notes that have the words of a query. Rejects where they cannot be read. */
  find: (finding: Finding) => Promise<void>;
}

let failures = 0;

/**
 * Adds what of ours has the words of a query, once the official answer stands: nothing of it is loaded
 * before. Where it cannot be read, that is said.
 */
export async function addOurNotes(
  page: HTMLElement,
  finding: Omit<Finding, 'line'>,
): Promise<void> {
  const { state, isWanted } = finding;
  const notes = page.querySelector<OurNotesElement>('our-notes');
  const line = page.querySelector('.ours-count');
  if (!notes || !line || state.withoutOurs || state.query.trim() === '') return;
  try {
    // A browser need not ask again for what failed under its name.
    const again = failures > 0 ? `?${failures}` : '';
    if (!('find' in notes)) {
      await import(/* @vite-ignore */ new URL(program + again, document.baseURI).href);
    }
    await notes.find({ ...finding, line });
  } catch {
    failures++;
    if (!isWanted()) return;
    line.replaceChildren(element('span', {}, 'Our notes could not be read.'), ' ', tryAgain());
  }
}
