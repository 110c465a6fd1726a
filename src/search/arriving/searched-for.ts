import { searchAddress } from '../../meeting/addresses.ts';

/** The parameters of the search whose hit led here, by the referrer; null elsewhere. */
export function searchedFor(): URLSearchParams | null {
  if (!URL.canParse(document.referrer)) return null;
  const { origin, pathname, searchParams } = new URL(document.referrer);
  const isSearch = origin === location.origin && pathname.endsWith(searchAddress);
  return isSearch && searchParams.has('q') ? searchParams : null;
}
