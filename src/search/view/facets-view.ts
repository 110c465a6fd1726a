import { type FacetName, without } from '../answer/search-request.ts';
import type { FacetCounts } from '../answer/search-result.ts';
import { element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';

const titles: Record<FacetName, string> = {
  verb: 'The ministers’ verb',
  topic: 'Topic',
  meeting: 'Meeting',
  year: 'Year',
};

const mostValues = 12;

/** What hits can be narrowed down by: links with counts; the chosen one takes itself back. */
export function facetsView(facets: readonly FacetCounts[], state: SearchState): HTMLElement[] {
  return facets.map(({ facet, values }) => {
    const chosen = state.facets[facet];
    const shown = values.filter(({ value }, at) => at < mostValues || value === chosen);
    const links = shown.map(({ value, name, count }) => {
      const others = without(facet, state.facets);
      const isChosen = value === chosen;
      const target = { ...state, facets: isChosen ? others : { ...others, [facet]: value } };
      return element(
        'li',
        {},
        element(
          'a',
          {
            href: addressOf(target),
            'data-state': '',
            ...(isChosen && { 'aria-current': 'true' }),
          },
          name,
        ),
        ` ${count}`,
      );
    });
    const heading = `site-facet-${facet}`;
    return element(
      'div',
      { class: 'facet' },
      element('h2', { id: heading }, titles[facet]),
      element('ul', { 'aria-labelledby': heading }, ...links),
      ...(facet === 'verb' ? [verbNote()] : []),
      ...(values.length > shown.length
        ? [element('p', {}, `The ${shown.length} commonest of ${values.length}.`)]
        : []),
    );
  });
}

function verbNote(): HTMLParagraphElement {
  const words =
    'Taken from the words as printed; no meaning is read into them. A verb need not govern the words you look for.';
  return element('p', { class: 'facet-note' }, words);
}
