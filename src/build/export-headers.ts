import { extensions } from '../exports/extensions.ts';
import { formats } from '../exports/formats.ts';
import { feedAddress } from '../meeting/addresses.ts';

/**
 * The part of `_headers` that gives files their media types. Hosts know `.json` themselves, and a
 * rule for it would match `.csl.json` too: of two rules a file would get both types.
 */
export function exportHeaders(basePath: string): string {
  const rules = [
    ...extensions
      .filter((extension) => extension !== 'json')
      .map((extension) => [`/meetings/*.${extension}`, formats[extension].mediaType]),
    [feedAddress, 'application/atom+xml; charset=utf-8'],
    ['/schemas/*', 'application/schema+json'],
  ];
  return rules
    .map(([path, mediaType]) => `${basePath}${path ?? ''}\n  Content-Type: ${mediaType ?? ''}\n`)
    .join('');
}
