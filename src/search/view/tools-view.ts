import { type Order, orders } from '../answer/search-request.ts';
import type { SearchResult } from '../answer/search-result.ts';
import { element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';
import type { TakenAs } from './taken-file.ts';

const orderNames: Record<Order, string> = {
  best: 'best first',
  newest: 'newest first',
  oldest: 'oldest first',
};

/** As what they can be taken away. */
const formats: Record<TakenAs, string> = { csv: 'CSV', txt: 'Quotations' };

/** In which order results stand, where there are several, and as what they can be taken away. */
export function toolsView({ full, partial }: SearchResult, state: SearchState): HTMLElement[] {
  const count = full || partial;
  return [
    ...(count > 1
      ? [
          list(
            'site-order',
            'Order',
            orders.map((order) => orderLink(order, state)),
          ),
        ]
      : []),
    ...(count > 0
      ? [
          list('site-take', 'Take away', Object.entries(formats).map(takeButton)),
          element('p', { class: 'taken' }),
        ]
      : []),
  ];
}

function list(id: string, title: string, controls: HTMLElement[]): HTMLDivElement {
  return element(
    'div',
    {},
    element('span', { id }, title),
    ' ',
    element('ul', { 'aria-labelledby': id }, ...controls.map((one) => element('li', {}, one))),
  );
}

function orderLink(order: Order, state: SearchState): HTMLAnchorElement {
  const current = order === state.order ? { 'aria-current': 'true' } : {};
  const target = addressOf({ ...state, order });
  return element('a', { href: target, 'data-state': '', ...current }, orderNames[order]);
}

function takeButton([format, name]: [string, string]): HTMLButtonElement {
  return element('button', { type: 'button', class: 'take', value: format }, name);
}
