import { createHash } from 'node:crypto';
import inContext from './in-context.css?inline';
import onItsOwn from './on-its-own.css?inline';
import search from './search-page.css?inline';
import site from './site.css?inline';

/** A stylesheet that stands in the page, so that reading takes one request. */
export interface Stylesheet {
  css: string;
  /** Its SHA-256 in base64, as a Content-Security-Policy names it. */
  sha256: string;
}

/** For official words `inContext` and `onItsOwn`, for `search`, and for every other page of the `site`. */
export const stylesheets = {
  inContext: stylesheet(inContext),
  onItsOwn: stylesheet(onItsOwn),
  search: stylesheet(search),
  site: stylesheet(site),
};

function stylesheet(css: string): Stylesheet {
  return { css, sha256: createHash('sha256').update(css).digest('base64') };
}
