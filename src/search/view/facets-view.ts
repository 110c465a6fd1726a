import { inDigits } from '../../meeting/in-words.ts';
import { type FacetName, without } from '../answer/search-request.ts';
import type { FacetCounts, SearchResult } from '../answer/search-result.ts';
import { element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';

const titles: Record<FacetName, string> = {
  year: 'Year',
  meeting: 'Meeting',
  person: 'Person',
  topic: 'Topic',
  verb: 'The ministers’ verb',
};

/** Of values in no order of time so many are shown; of all, so many are made at once. */
const mostValues = 20;

/** What hits can be narrowed down by: links with counts; the chosen one takes itself back. */
export function facetsView({ facets, chosen }: SearchResult, state: SearchState): HTMLElement[] {
  if (facets.length === 0) {
    return [element('p', { class: 'facet-note' }, 'These results do not differ in any of this.')];
  }
  return facets.map(({ facet, values }) => {
    const inForce = chosen.find(({ filter }) => filter === facet)?.value;
    const most = Math.max(...values.map(({ count }) => count));
    const heading = `site-facet-${facet}`;
    const inTime = facet === 'year' || facet === 'meeting';
    const shown = values.filter(({ value }, at) => inTime || at < mostValues || value === inForce);
    const list = element('ul', { 'aria-labelledby': heading });
    fill(list, shown, (value) =>
      element(
        'li',
        {},
        link(facet, value, value.value === inForce, state),
        ...(facet === 'year' ? [bar(value.count / most)] : []),
        ` ${inDigits(value.count)}`,
      ),
    );
    return element(
      'div',
      { class: `facet facet-${facet}` },
      element('h2', { id: heading }, titles[facet]),
      list,
      ...(facet === 'verb' ? [verbNote()] : []),
      ...(values.length > shown.length
        ? [element('p', {}, `The commonest of ${inDigits(values.length)}.`)]
        : []),
    );
  });
}

/** Makes long lists bit by bit: a thousand items at once would hold the page up. */
function fill<Item>(list: Element, items: readonly Item[], make: (item: Item) => Node): void {
  list.append(...items.slice(0, mostValues).map(make));
  if (items.length > mostValues) setTimeout(fill, 0, list, items.slice(mostValues), make);
}

function link(
  facet: FacetName,
  { value, name }: FacetCounts['values'][number],
  inForce: boolean,
  state: SearchState,
): HTMLAnchorElement {
  const others = without(facet, state.filters);
  const target = { ...state, filters: inForce ? others : { ...others, [facet]: value } };
  return element(
    'a',
    { href: addressOf(target), 'data-state': '', ...(inForce && { 'aria-current': 'true' }) },
    name,
  );
}

/** A bar that shows a part of the largest count. */
function bar(part: number): HTMLSpanElement {
  const shown = element('span', { class: 'bar' });
  shown.style.setProperty('--part', String(part));
  return shown;
}

function verbNote(): HTMLParagraphElement {
  const words =
    'Taken from the words as printed; no meaning is read into them. A verb need not govern the words you look for.';
  return element('p', { class: 'facet-note' }, words);
}
