import { inDigits } from '../../meeting/in-words.ts';
import type { ChosenFilter, FilterName, Filters } from '../answer/answer.ts';
import type { Facet } from '../answer/facets.ts';
import { type Content, markup } from './markup.ts';
import { addressWith } from './search-state.ts';

/** The title of a filter, what no result has (% is its value), and where there are results instead. */
export const filterTexts: Record<FilterName | 'all', [string, string, string]> = {
  from: ['From', 'from %', 'earlier'],
  to: ['To', 'until %', 'later'],
  year: ['Year', 'in %', 'in other years'],
  meeting: ['Meeting', 'in “%”', 'in other meetings'],
  person: ['Participant', 'with %', 'with others'],
  topic: ['Topic', 'under “%”', 'under other topics'],
  all: ['Filters', 'with all these filters', 'without filters'],
};

/** Maximum number of values shown of a facet that has no order of time. */
const maxValues = 20;

/** A filter in force as readers know it: “Year 2024”. */
export function filterWords({ filter, name }: ChosenFilter): string {
  return `${filterTexts[filter][0]} ${name}`;
}

/** A link to the search with other values of parameters, without loading the page. */
export function stateLink(
  values: Readonly<Record<string, string>>,
  text: string,
  { className = '', isCurrent = false } = {},
): Content {
  const state = new URLSearchParams(values).toString();
  return markup`<a href="${addressWith(values)}" data-state="${state}"
    class="${className}" aria-current="${String(isCurrent)}">${text}</a>`;
}

/** List items with a button for each active filter, which removes it. */
export function chipsView(chosen: readonly ChosenFilter[], hideNotes: boolean): Content {
  const chips = [
    ...chosen.map((choice) => ({ name: choice.filter, text: filterWords(choice) })),
    ...(hideNotes ? [{ name: 'notes', text: 'Editors’ notes hidden' }] : []),
  ];
  return chips.map(({ name, text }) => {
    const hidden = markup`<span class="visually-hidden">Remove filter: </span>`;
    return markup`<li><button type="button" class="chip" name="${name}">${hidden}${text}</button></li>`;
  });
}

/** The facets: links with counts. The link of a chosen value removes it. */
export function facetsView(facets: readonly Facet[], filters: Filters): Content {
  if (facets.length === 0) return markup`<p>There are no filters for these results.</p>`;
  return facets.map(({ facet, values }) => {
    const isTime = facet === 'year' || facet === 'meeting';
    const chosen = filters[facet];
    const visible = values.filter(({ value }, at) => isTime || at < maxValues || value === chosen);
    const items = visible.map(({ value, name, count }) => {
      const isCurrent = value === chosen;
      const link = stateLink({ [facet]: isCurrent ? '' : value }, name, { isCurrent });
      return markup`<li>${link} ${inDigits(count)}</li>`;
    });
    const isCut = values.length > visible.length;
    return markup`<div class="facet facet-${facet}">
      <h2 id="site-facet-${facet}">${filterTexts[facet][0]}</h2>
      <ul aria-labelledby="site-facet-${facet}">${items}</ul>
      ${isCut ? markup`<p>The ${inDigits(maxValues)} most common of ${inDigits(values.length)}.</p>` : ''}
    </div>`;
  });
}
