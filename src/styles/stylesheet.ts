import { createHash } from 'node:crypto';
import reading from './reading.css?inline';
import site from './site.css?inline';

/** A stylesheet that stands in the page, so that reading takes one request. */
export interface Stylesheet {
  css: string;
  /** Its SHA-256 in base64, as a Content-Security-Policy names it. */
  sha256: string;
}

/** `reading` is for official words, in context or alone; `site` for every other page. */
export const stylesheets = { reading: stylesheet(reading), site: stylesheet(site) };

function stylesheet(css: string): Stylesheet {
  return { css, sha256: createHash('sha256').update(css).digest('base64') };
}
