import { fetchWhole } from '../client/whole-files.ts';
import { fold } from '../text/fold.ts';
import { letterOf } from '../text/letter.ts';
import { foldedWords } from '../text/words.ts';
import { element } from './element.ts';

/** What the index of terms has for the words of a query. */
export interface TermsFound {
  entries: HTMLLIElement[];
  /** Words that it was read for and has not. */
  missing: string[];
  /** Words whose page could not be read. */
  unread: string[];
}

/**
 * Looks words up in the index of terms, where search cannot run: on this page where it holds the
 * index, else on the page of each word’s letter below `address`.
 */
export async function findTerms(query: string, address: string): Promise<TermsFound> {
  const words = [...new Set(foldedWords(query))];
  const found = await Promise.all(words.map((word) => findTerm(word, address)));
  return {
    entries: found.filter((entry) => entry instanceof HTMLLIElement),
    missing: words.filter((_, at) => found[at] === 'missing'),
    unread: words.filter((_, at) => found[at] === 'unread'),
  };
}

async function findTerm(
  word: string,
  address: string,
): Promise<HTMLLIElement | 'missing' | 'unread'> {
  if (!isWhole(document)) return 'unread';
  if (document.querySelector('.terms')) return entryOf(word, document) ?? 'missing';
  const letter = letterOf(word);
  // A letter without a page has no term.
  if (!document.querySelector(`.letters a[href$="/${CSS.escape(letter)}/"]`)) return 'missing';
  try {
    return (
      entryOf(word, await fetchWhole(`${address}${letter}/`, letterPage, 'default')) ?? 'missing'
    );
  } catch {
    return 'unread';
  }
}

function letterPage(bytes: Uint8Array): Document {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  if (!page.querySelector('.terms') || !isWhole(page)) throw new Error('not a page of terms');
  return page;
}

/** Half a page says nothing of the words in the other half; every page ends in a status line. */
function isWhole(page: Document): boolean {
  return page.querySelector('#site-status') !== null;
}

function entryOf(word: string, page: Document): HTMLLIElement | undefined {
  const entry = [...page.querySelectorAll('.terms li')].find(
    (one) => fold(one.firstElementChild?.textContent ?? '') === word,
  );
  return entry && element('li', {}, ...[...entry.cloneNode(true).childNodes]);
}
