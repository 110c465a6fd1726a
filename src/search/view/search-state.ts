import { isRealDay } from '../../meeting/days.ts';
import {
  facetNames,
  filterNames,
  type Filters,
  orders,
  type SearchRequest,
} from '../answer/answer.ts';

/** What the address of the search page holds. */
export interface SearchState extends SearchRequest {
  hideNotes?: boolean;
}

/** Maximum bytes of a query as encoded in an address: many hosts refuse those over 8 KB. */
const maxQueryBytes = 6000;

/** Cuts a query, at a space if there is one, so that its address can be opened, shared and reloaded. */
export function boundedQuery(query: string): string {
  if (encodedBytes(query) <= maxQueryBytes) return query;
  let end = query.length;
  while (encodedBytes(query.slice(0, end)) > maxQueryBytes) end = Math.floor(end * 0.9);
  // Neither half a word nor half a character.
  return query.slice(0, end).replace(/\s\S{0,100}$|[\uD800-\uDBFF]$/, '');
}

function encodedBytes(query: string): number {
  return new URLSearchParams({ q: query }).toString().length;
}

/** Reads a state from the query part of an address; ignores unknown parameters and values. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = parameters.get(name);
    const isFacet = facetNames.some((facet) => facet === name);
    if (value && (isFacet || isRealDay(value))) filters[name] = value;
  }
  const order = orders.find((order) => order === parameters.get('order')) ?? 'best';
  const query = boundedQuery(parameters.get('q') ?? '');
  return { query, filters, order, hideNotes: parameters.get('notes') === 'no' };
}

/** The query part of the state’s address, with its question mark. */
export function addressOf({ query, filters, order, hideNotes }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of filterNames) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (order !== 'best') parameters.set('order', order);
  if (hideNotes) parameters.set('notes', 'no');
  return `?${parameters.toString()}`;
}

/** The site’s base path, from where a search form leads. */
export function basePath(box: HTMLElement): string {
  const action = box.querySelector('form')?.action ?? '/search/';
  return new URL(action, location.href).pathname.replace(/\/search\/$/, '');
}

/** Chrome and Edge 123, Firefox 128, Safari 17.5. In older ones the search page asks for a newer browser. */
export function isSupportedBrowser(): boolean {
  return (
    CSS.supports('color', 'light-dark(red, red)') && CSS.supports('color', 'rgb(from red r g b)')
  );
}
