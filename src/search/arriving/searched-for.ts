import { searchAddress } from '../../meeting/addresses.ts';

/**
 * What the reader searched for, where a link of the search page led here; null elsewhere. Only the
 * referrer tells: no address ever carries the marking.
 */
export function searchedFor(): string | null {
  if (!URL.canParse(document.referrer)) return null;
  const { origin, pathname, searchParams } = new URL(document.referrer);
  const isSearch = origin === location.origin && pathname.endsWith(searchAddress);
  return isSearch ? searchParams.get('q') : null;
}
