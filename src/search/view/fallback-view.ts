import { fold } from '../text/fold.ts';
import { letterOf } from '../text/letter.ts';
import { foldedWords } from '../text/words.ts';
import { element } from './element.ts';
import type { SearchView } from './search-view.ts';
import { quotedList } from './wording.ts';

/**
 * Answers a query from the index of terms, where Pagefind cannot run: from this page where it
 * holds the index, else from the page of each word's letter below `address`.
 */
export async function fallbackView(query: string, address: string): Promise<SearchView> {
  const words = [...new Set(foldedWords(query))];
  const entries = await Promise.all(words.map((word) => entryOf(word, address)));
  const missing = words.filter((_, at) => !entries[at]);
  const note = (text: string) => element('p', { class: 'search-note' }, text);
  return {
    count: [],
    notes: [
      note(
        'The search cannot run in this browser or at this moment. These are the entries of the index of terms for your words; it has no forms, other names or phrases.',
      ),
      ...(missing.length > 0 ? [note(`The index has no entry for ${quotedList(missing)}.`)] : []),
    ],
    hits: entries.flatMap((entry) => entry ?? []),
    further: [],
    'facet-values': [],
  };
}

async function entryOf(word: string, address: string): Promise<Node | undefined> {
  const entry = find(document, word) ?? find(await letterPage(word, address), word);
  return entry ? element('li', {}, ...[...entry.cloneNode(true).childNodes]) : undefined;
}

function find(page: Document, word: string): Element | undefined {
  return [...page.querySelectorAll('.terms li')].find(
    (entry) => fold(entry.firstElementChild?.textContent ?? '') === word,
  );
}

async function letterPage(word: string, address: string): Promise<Document> {
  const empty = document.implementation.createHTMLDocument();
  try {
    const response = await fetch(`${address}${letterOf(word)}/`);
    if (!response.ok) return empty;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return empty;
  }
}
