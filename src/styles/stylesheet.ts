import { createHash } from 'node:crypto';
import { sentenceStyleAddress } from '../meeting/addresses.ts';
import summary from './summary-page.css?inline';
import sentence from './sentence-page.css?inline';
import search from './search-page.css?inline';
import site from './site.css?inline';

/** A stylesheet: in the page, so that reading takes one request, or at an address that pages share. */
export interface Stylesheet {
  css: string;
  /** How a Content-Security-Policy names it. */
  source: string;
  /** Root-relative, where pages share it. */
  address?: string;
}

/** By kind of page. */
export const stylesheets = {
  summary: stylesheet(summary),
  // Shared, as in 30,000 pages it would be half of all bytes.
  sentence: sharedStylesheet(sentence, sentenceStyleAddress),
  search: stylesheet(search),
  site: stylesheet(site),
};

function stylesheet(css: string): Stylesheet {
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
}

/** The query changes with the style, so that no old copy is shown; the file is there for good. */
function sharedStylesheet(css: string, address: string): Stylesheet {
  const version = createHash('sha256').update(css).digest('hex').slice(0, 8);
  return { css, source: "'self'", address: `${address}?${version}` };
}
