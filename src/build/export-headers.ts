import { formats } from '../exports/formats.ts';
import { siteFiles } from '../exports/site-files.ts';
import { fileAddress } from '../meeting/addresses.ts';

/**
 * The part of `_headers` that gives files their media types. Hosts know JSON themselves, and a
 * rule for `.json` would match `.csl.json` too: of two rules a file would get both types.
 */
export function exportHeaders(basePath: string): string {
  return [
    ...formats.map((format) => ({ ...format, address: fileAddress('*', format.extension) })),
    ...siteFiles,
  ]
    .filter(({ mediaType }) => mediaType !== 'application/json')
    .map(({ address, mediaType }) => `${basePath}${address}\n  Content-Type: ${mediaType}\n`)
    .join('');
}
