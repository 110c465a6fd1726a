import { createHash } from 'node:crypto';
import { sentenceStyleAddress } from '../meeting/addresses.ts';

/** Name → text. */
const files = import.meta.glob<string>('./*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** By kind of page. */
export const stylesheets = {
  summary: stylesheet('base frame facts meeting contents passage note print print-text'),
  // Shared, as in 30,000 pages it would be half of all bytes.
  sentence: stylesheet(
    'base frame facts note sentence events citations print print-text',
    sentenceStyleAddress,
  ),
  search: stylesheet('base frame note terms search results print'),
  site: stylesheet(
    'base frame facts home prose note events event-chart citations terms print print-text',
  ),
};

/** A stylesheet: in the page, so that reading takes one request, or at an address that pages share. */
function stylesheet(names: string, address?: string) {
  const css = names
    .split(' ')
    .map((name) => files[`./${name}.css`] ?? fail(name))
    .join('');
  const hash = (encoding: 'base64' | 'hex') => createHash('sha256').update(css).digest(encoding);
  return {
    css,
    /** How a Content-Security-Policy names it. */
    source: address === undefined ? `'sha256-${hash('base64')}'` : "'self'",
    /** Root-relative. Its query changes with the style, so that no old copy is shown. */
    address: address && `${address}?${hash('hex').slice(0, 8)}`,
  };
}

function fail(name: string): never {
  throw new Error(`There is no stylesheet “${name}”`);
}
