import { searchAddress } from '../../meeting/addresses.ts';
import { filterNames, type Filters, orders, type SearchRequest } from '../answer/answer.ts';

/** What the address of the search page holds. */
export interface SearchState extends SearchRequest {
  hideNotes: boolean;
}

/** The site’s base path, without a slash at the end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Maximum bytes of a query as encoded in an address: many hosts refuse those over 8 KB. */
const maxQueryBytes = 6000;

/** Cuts a query, at a space if there is one, so that its address can be opened, shared and reloaded. */
export function boundedQuery(query: string): string {
  const encoded = new URLSearchParams({ q: query }).toString();
  if (encoded.length <= maxQueryBytes) return query;
  const start = new URLSearchParams(encoded.slice(0, maxQueryBytes)).get('q') ?? '';
  // Neither half a word, nor half a character, nor half of its code.
  return start.replace(/\s\S{0,100}$|\uFFFD*%?.?$/u, '');
}

/** Reads a state from the query part of an address. Ignores unknown parameters. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  const order = orders.find((order) => order === parameters.get('order')) ?? 'best';
  const query = boundedQuery(parameters.get('q') ?? '');
  return { query, filters, order, hideNotes: parameters.get('notes') === 'no' };
}

/** The query part of the page’s address with other values of parameters; without those that are empty. */
export function addressWith(
  values: Readonly<Record<string, string>>,
  parameters = new URLSearchParams(location.search),
): string {
  for (const [name, value] of Object.entries(values)) {
    if (value.trim() === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  return `?${parameters.toString()}`;
}

/** The parameters of the search whose hit led here, by the referrer; null elsewhere. */
export function searchedFor(): URLSearchParams | null {
  if (!URL.canParse(document.referrer)) return null;
  const { origin, pathname, searchParams } = new URL(document.referrer);
  const isSearch = origin === location.origin && pathname.endsWith(searchAddress);
  return isSearch && searchParams.has('q') ? searchParams : null;
}

/** Chrome and Edge 123, Firefox 128, Safari 17.5. In older ones the search page asks for a newer browser. */
export function isSupportedBrowser(): boolean {
  return (
    CSS.supports('color', 'light-dark(red, red)') && CSS.supports('color', 'rgb(from red r g b)')
  );
}
