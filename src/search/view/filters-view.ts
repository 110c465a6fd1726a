import { formatDay, inDigits } from '../../meeting/in-words.ts';
import { type FilterName, filterNames, without } from '../answer/search-request.ts';
import type { SearchResult } from '../answer/search-result.ts';
import { element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** What a chip calls a filter; where nothing passes it (% is its value); what would without it. */
const wordings: Record<FilterName, [title: string, none: string, others: string]> = {
  from: ['From', 'from % on', 'before that day'],
  to: ['To', 'up to %', 'after that day'],
  year: ['Year', 'in %', 'in other years'],
  meeting: ['Meeting', 'in “%”', 'in other meetings'],
  person: ['Person', 'from meetings with %', 'from other meetings'],
  topic: ['Topic', 'under “%”', 'elsewhere'],
  verb: ['Verb', 'with the verb “%”', 'without it'],
};

/** Names of the values of filters, as answers have told them, by filter and value: `topic=dicas`. */
export type ValueNames = ReadonlyMap<string, string>;

/** The filters in force, a button each that takes it back. */
export function chipsView(state: SearchState, names: ValueNames): HTMLElement[] {
  const chips = filtersInForce(state, names).map(({ filter, words }) =>
    chip(withoutFilter(filter, state), words),
  );
  if (state.withoutOurs) chips.push(chip({ ...state, withoutOurs: false }, 'Without our notes'));
  if (chips.length === 0) return [];
  const items = chips.map((button) => element('li', {}, button));
  return [element('ul', { 'aria-label': 'Filters in force' }, ...items)];
}

/** The filters in force as readers know them: “Year 2024”. */
export function filtersInForce(
  { filters }: SearchState,
  names: ValueNames,
): { filter: FilterName; words: string }[] {
  return filterNames.flatMap((filter) => {
    const value = filters[filter];
    if (value === undefined) return [];
    const name = shown(filter, names.get(`${filter}=${value}`) ?? value);
    return { filter, words: `${wordings[filter][0]} ${name}` };
  });
}

function chip(target: SearchState, words: string): HTMLButtonElement {
  const what = element('span', { class: 'visually-hidden' }, 'Remove filter: ');
  const attributes = { type: 'button', class: 'chip', value: addressOf(target), 'data-state': '' };
  return element('button', attributes, what, words);
}

/** Where no hit passes the filters: how many would without one of them, or else without any. */
export function elsewhereView(result: SearchResult, state: SearchState): HTMLElement[] {
  const { chosen, elsewhere, unfiltered, full } = result;
  if (elsewhere.length > 0) {
    return elsewhere.map(({ filter, count }) => {
      const { name = '' } = chosen.find((one) => one.filter === filter) ?? {};
      const [, none, others] = wordings[filter];
      const elsewhereCount = `${inDigits(count)} ${others}`;
      return sentence(
        `None ${none.replace('%', shown(filter, name))}; `,
        withoutFilter(filter, state),
        elsewhereCount,
      );
    });
  }
  if (full > 0 || unfiltered === 0 || chosen.length === 0) return [];
  const all = `${inDigits(unfiltered)} without them`;
  return [sentence('None with these filters together; ', { ...state, filters: {} }, all)];
}

function sentence(none: string, target: SearchState, others: string): HTMLParagraphElement {
  const link = element('a', { href: addressOf(target), 'data-state': '' }, others);
  return element('p', { class: 'search-note' }, none, link, '.');
}

function withoutFilter(filter: FilterName, state: SearchState): SearchState {
  return { ...state, filters: without(filter, state.filters) };
}

function shown(filter: FilterName, name: string): string {
  return filter === 'from' || filter === 'to' ? formatDay(name) : name;
}
