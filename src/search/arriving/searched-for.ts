import { searchAddress } from '../../meeting/addresses.ts';

/**
 * The search that led here by a link of the search page: the parameters of its address. Null elsewhere.
 * Only the referrer tells: no address carries the marks.
 */
export function searchedFor(): URLSearchParams | null {
  if (!URL.canParse(document.referrer)) return null;
  const { origin, pathname, searchParams } = new URL(document.referrer);
  const isSearch = origin === location.origin && pathname.endsWith(searchAddress);
  return isSearch && searchParams.has('q') ? searchParams : null;
}
