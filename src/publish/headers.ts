import type { APIRoute } from 'astro';
import { formats, siteFiles } from '../exports/formats.ts';
import { fileAddress } from '../meeting/addresses.ts';
import { stylesheets } from '../styles/stylesheet.ts';
import { currentSite } from '../site/current-site.ts';
import { contentSecurityPolicy } from './policy.ts';

/** The response headers, in the form that static hosts read (`_headers`). */
export const GET: APIRoute = async () => {
  const base = (await currentSite()).site?.basePath ?? '';
  const policy = contentSecurityPolicy(Object.values(stylesheets).map(({ source }) => source));
  return new Response(`${base}/*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Access-Control-Allow-Origin: *
${base}/favicon.svg
  Cache-Control: public, max-age=86400
${base}/_astro/*
  Cache-Control: public, max-age=31536000, immutable
${exportHeaders(base)}`);
};

/**
 * The part of `_headers` that gives files their media types. Hosts know JSON themselves, and a
 * rule for `.json` would match `.csl.json` too: of two rules a file would get both types.
 */
function exportHeaders(basePath: string): string {
  return [
    ...formats.map((format) => ({ ...format, address: fileAddress('*', format.extension) })),
    ...siteFiles,
  ]
    .filter(({ mediaType }) => mediaType !== 'application/json')
    .map(({ address, mediaType }) => `${basePath}${address}\n  Content-Type: ${mediaType}\n`)
    .join('');
}
