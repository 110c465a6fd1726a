import names from 'virtual:other-names';
import { marksInText } from '../answer/marks.ts';
import { marksFrom } from './marks-in.ts';
import { marksBar } from './marks-bar.ts';
import { highlightStyles } from './highlight-styles.ts';
import { rangesOf } from './ranges.ts';
import { searchedFor } from './searched-for.ts';

/** Names in `CSS.highlights`: every match, and the one being looked at. */
const all = 'search-match';
const current = 'current-search-match';

// Runs where it is loaded: on the page that a hit led to.
const id = location.hash.slice(1);
const target = id === '' ? document.querySelector('h1') : document.getElementById(id);
if (target) markPassage(target, searchedFor() ?? '');

/**
 * Marks in a passage's official words what was searched for, without changing the text, and shows
 * a bar that goes from match to match and clears them. What goes on in the next sentences of its
 * paragraph is marked there too. Does nothing where there is no match, or the browser has no highlights.
 */
function markPassage(passage: Element, query: string): void {
  const [words, ...further] = paragraphFrom(passage);
  if (!words || !('highlights' in CSS) || isCleared()) return;
  const { own, beyond } = marksFrom(
    words.textContent,
    further.map(({ textContent }) => textContent),
    (text) => marksInText(text, query, names),
  );
  const ranges = rangesOf(words, own);
  if (ranges.length === 0) return;

  document.adoptedStyleSheets.push(highlightStyles());
  const rest = further.flatMap((sentence, at) => rangesOf(sentence, beyond[at] ?? []));
  CSS.highlights.set(all, new Highlight(...ranges, ...rest));
  const bar = marksBar(ranges.length, { go, clear });
  document.body.append(bar);
  addEventListener('keydown', clearOnEscape);

  function go(to: number): void {
    const range = ranges[to];
    if (!range) return;
    CSS.highlights.set(current, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2 });
  }

  function clear(): void {
    CSS.highlights.delete(all);
    CSS.highlights.delete(current);
    removeEventListener('keydown', clearOnEscape);
    if (bar.contains(document.activeElement) && passage instanceof HTMLElement) passage.focus();
    bar.remove();
    // So that they stay away when this page is reloaded or come back to.
    history.replaceState({ marksCleared: true }, '');
  }

  function clearOnEscape({ key }: KeyboardEvent): void {
    if (key === 'Escape') clear();
  }
}

/** The official words of a passage, then of each sentence that goes on with its paragraph. */
function paragraphFrom(passage: Element): Element[] {
  const passages = [passage];
  for (let next = passage.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('.passage:not(.continues)')) break;
    if (next.matches('.passage')) passages.push(next);
  }
  return passages.flatMap((one) =>
    one.matches('[data-verbatim]') ? one : (one.querySelector('[data-verbatim]') ?? []),
  );
}

function isCleared(): boolean {
  return (history.state as { marksCleared?: boolean } | null)?.marksCleared === true;
}
