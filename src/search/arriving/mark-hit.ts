import type { LoadedHit } from '../answer/answer.ts';
import { SearchClient } from '../answer/search-client.ts';
import { markup } from '../view/markup.ts';
import { base, stateOf } from '../view/search-state.ts';

/**
 * Marks in the sentence that a hit led to what the hit showed, without changing the text, and shows a
 * bar that leads from match to match and clears them. Searches once more, by the files that the search
 * page loaded. Does nothing if that fails, or if the browser has no highlights.
 */
export async function markHit(parameters: URLSearchParams): Promise<void> {
  const { marksCleared } = (history.state as { marksCleared?: boolean } | null) ?? {};
  if (!('highlights' in CSS) || marksCleared) return;
  const hit = await hitAt(location.pathname.slice(base.length) + location.hash, parameters);
  // A phrase may go on in the sentences that continue the paragraph.
  const texts = location.hash === '' ? 'h1' : ':is(:target, :target ~ .continues) [data-verbatim]';
  const sentences = [...document.querySelectorAll(texts)];
  const ranges = hit ? sentences.flatMap((sentence) => marksIn(sentence, hit)) : [];
  if (ranges.length > 0) showMarks(ranges);
}

/** The hit with an address, of the query or of a suggestion for it. */
async function hitAt(address: string, parameters: URLSearchParams): Promise<LoadedHit | undefined> {
  const client = new SearchClient(base);
  const request = stateOf(parameters);
  const { official, partial, absent } = await client.search(request);
  // Search leads from an address to its sentence.
  const [sentence] = (await client.search({ ...request, query: address, filters: {} })).official;
  const suggestions = absent.flatMap((word) => word.suggestions.slice(0, 1));
  const answers = [{ query: request.query, hits: [...official, ...partial] }, ...suggestions];
  for (const { query, hits } of answers) {
    const hit = hits.find(({ id }) => id === sentence?.id);
    if (hit) return (await client.load({ ...request, query }, [hit]))[0];
  }
  return undefined;
}

/** The marks in a sentence; a phrase over two sentences is a hit whose line has both. */
function marksIn(sentence: Element, { record, marks }: LoadedHit): Range[] {
  const text = sentence.firstChild;
  if (!(text instanceof Text)) return [];
  return record.lines.flatMap((line, at) => {
    const offset = line.indexOf(text.data);
    if (offset < 0) return [];
    return (marks[at] ?? []).flatMap((mark) => {
      const start = Math.max(0, mark.start - offset);
      const end = Math.min(text.length, mark.end - offset);
      if (start >= end) return [];
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    });
  });
}

function showMarks(ranges: readonly Range[]): void {
  CSS.highlights.set('search-match', new Highlight(...ranges));
  const matches = ranges.length === 1 ? '1 match' : `${ranges.length} matches`;
  const bar = document.createElement('div');
  Object.assign(bar, { className: 'marks-bar', role: 'region', ariaLabel: 'Search highlights' });
  bar.append(markup`<span>${matches}</span>
    ${ranges.length > 1 ? markup`<button type="button" class="next">Next</button>` : ''}
    <button type="button" class="clear" aria-keyshortcuts="Escape">Clear highlights</button>`);
  // The status line of the page speaks: one that comes with its words is not spoken.
  const say = (text: string) => document.querySelector('#site-status')?.replaceChildren(text);
  say(`${matches} in this sentence`);
  let at = -1;
  bar.querySelector('.next')?.addEventListener('click', () => {
    at = (at + 1) % ranges.length;
    const range = ranges[at];
    if (!range) return;
    const position = `${at + 1} of ${ranges.length}`;
    bar.querySelector('span')?.replaceChildren(position);
    say(position);
    CSS.highlights.set('current-search-match', new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2 });
  });
  const clear = () => {
    CSS.highlights.clear();
    const hasFocus = bar.contains(document.activeElement);
    bar.remove();
    if (hasFocus) document.querySelector<HTMLElement>(':target')?.focus();
    // They stay away when this page is reloaded or come back to.
    history.replaceState({ marksCleared: true }, '');
  };
  bar.querySelector('.clear')?.addEventListener('click', clear);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && bar.isConnected) clear();
  });
  document.body.append(bar);
}
