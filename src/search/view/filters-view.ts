import { inDigits } from '../../meeting/in-words.ts';
import type { ChosenFilter } from '../answer/answer.ts';
import type { FacetName, FilterName } from '../answer/request.ts';
import type { Facet } from '../answer/facets.ts';
import { type Content, element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** The name of a filter, what no result has (% is its value), and where there are results instead. */
const wordings: Record<FilterName, [title: string, none: string, elsewhere: string]> = {
  from: ['From', 'from %', 'earlier'],
  to: ['To', 'until %', 'later'],
  year: ['Year', 'in %', 'in other years'],
  meeting: ['Meeting', 'in “%”', 'in other meetings'],
  person: ['Participant', 'with %', 'with others'],
  topic: ['Topic', 'under “%”', 'under other topics'],
};

/** Maximum number of values shown of a facet that has no order of time. */
const maxValues = 20;

/** “Participant”. */
export function filterTitle(filter: FilterName): string {
  return wordings[filter][0];
}

/** A filter in force as readers know it: “Year 2024”. */
export function filterWords({ filter, name }: ChosenFilter): string {
  return `${wordings[filter][0]} ${name}`;
}

/** A link that leads to another state of the search without loading the page. */
export function stateLink(state: SearchState, ...contents: Content[]): HTMLAnchorElement {
  return element('a', { href: addressOf(state), 'data-state': '' }, ...contents);
}

/** List items with a button for each active filter, which removes it. */
export function chipsView(state: SearchState, chosen: readonly ChosenFilter[]): HTMLElement[] {
  const chips = chosen.map(
    (choice) => [withoutFilter(choice.filter, state), filterWords(choice)] as const,
  );
  if (state.hideNotes) chips.push([{ ...state, hideNotes: false }, 'Editors’ notes hidden']);
  return chips.map(([target, words]) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'chip', value: addressOf(target) },
        element('span', { class: 'visually-hidden' }, 'Remove filter: '),
        words,
      ),
    ),
  );
}

/** No result passes a filter: says how many there are without it. */
export function withoutFilterText(
  filter: FilterName,
  count: number,
  state: SearchState,
  chosen: readonly ChosenFilter[],
): Content[] {
  const name = chosen.find((choice) => choice.filter === filter)?.name ?? '';
  const [, none, elsewhere] = wordings[filter];
  return [
    `No results ${none.replace('%', name)}. `,
    stateLink(withoutFilter(filter, state), `${inDigits(count)} ${elsewhere}`),
    '.',
  ];
}

/** The facets: links with counts. The link of a chosen value removes it. */
export function facetsView(facets: readonly Facet[], state: SearchState): HTMLElement[] {
  if (facets.length === 0) return [element('p', {}, 'There are no filters for these results.')];
  return facets.map(({ facet, values }) => {
    const heading = `site-facet-${facet}`;
    const isTime = facet === 'year' || facet === 'meeting';
    const chosen = state.filters[facet];
    const visible = values.filter(({ value }, at) => isTime || at < maxValues || value === chosen);
    return element(
      'div',
      { class: `facet facet-${facet}` },
      element('h2', { id: heading }, wordings[facet][0]),
      element(
        'ul',
        { 'aria-labelledby': heading },
        ...visible.map(({ value, name, count }) =>
          element('li', {}, valueLink(facet, value, name, state), ` ${inDigits(count)}`),
        ),
      ),
      ...(values.length > visible.length
        ? [element('p', {}, `The ${maxValues} most common of ${inDigits(values.length)}.`)]
        : []),
    );
  });
}

function valueLink(
  facet: FacetName,
  value: string,
  name: string,
  state: SearchState,
): HTMLAnchorElement {
  const isChosen = state.filters[facet] === value;
  const unfiltered = withoutFilter(facet, state);
  const link = stateLink(
    isChosen ? unfiltered : { ...unfiltered, filters: { ...unfiltered.filters, [facet]: value } },
    name,
  );
  if (isChosen) link.setAttribute('aria-current', 'true');
  return link;
}

function withoutFilter(filter: FilterName, state: SearchState): SearchState {
  const filters = Object.entries(state.filters).filter(([name]) => name !== filter);
  return { ...state, filters: Object.fromEntries(filters) };
}
